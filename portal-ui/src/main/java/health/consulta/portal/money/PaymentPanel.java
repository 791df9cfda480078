package health.consulta.portal.money;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.payment.AtProvider;
import health.consulta.contract.payment.PaymentRecord;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import health.consulta.portal.patient.Practitioners;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One payment beside the list: whose visit it is for, how it stands, its life, and what can be
/// done about it.
final class PaymentPanel extends Aside {
  private final PaymentApi payments;
  private final AgendaApi agendas;
  private final Practitioners names;
  private final Consumer<PracticePayment> changed;
  private final Runnable closed;
  private final Span said = new Span();
  private @Nullable PaymentRecord record;

  /// @param changed with the payment as it is now
  /// @param closed when no payment is to be beside the list
  PaymentPanel(
      PaymentApi payments,
      AgendaApi agendas,
      Practitioners names,
      Consumer<PracticePayment> changed,
      Runnable closed) {
    this.payments = payments;
    this.agendas = agendas;
    this.names = names;
    this.changed = changed;
    this.closed = closed;
    addClassNames("s-panel", "s-paper");
    getElement().setAttribute("aria-label", Words.of("books.payment"));
    said.addClassName("s-said");
    said.getElement().setAttribute("role", "status");
    setVisible(false);
  }

  void show(Optional<PracticePayment> chosen) {
    said.setText("");
    record = null;
    setVisible(chosen.isPresent());
    chosen.ifPresent(payment -> read(payment.id()));
  }

  void refund() {
    if (record != null && record.payment().refundable().minor() > 0)
      new RefundDialog(record.payment(), payments, this::again).open();
  }

  void take() {
    if (record != null && record.payment().due().minor() > 0)
      new OnSiteDialog(record.payment(), payments, this::again).open();
  }

  /// Asks the provider how it stands.
  void look() {
    if (record == null || record.payment().provider() == PaymentProvider.NONE) return;
    var means = PaymentsView.means(record.payment());
    try {
      var now = payments.look(record.payment().id());
      again();
      said.setText(said(means, now));
    } catch (GatewayProblem problem) {
      said.setText(
          problem.unreachable() ? Words.of("books.look.silent", means) : Words.of(problem));
    }
  }

  private static String said(String means, AtProvider now) {
    return Words.of(
        "books.says." + now.says(),
        means,
        Amounts.show(now.captured()),
        Amounts.show(now.refunded().plus(now.disputed())),
        now.code() == null ? "" : Words.ofCode("books.code", now.code()));
  }

  /// Something happened to these.
  void heard(Set<UUID> stale) {
    if (record != null && stale.contains(record.payment().id())) again();
  }

  private void again() {
    if (record == null) return;
    read(record.payment().id());
    if (record != null) changed.accept(record.payment());
  }

  private void read(UUID id) {
    removeAll();
    try {
      record = payments.record(id);
      fill(record);
    } catch (GatewayProblem problem) {
      var retry = new NativeButton(Words.of("action.retry"), clicked -> read(id));
      add(top(new H2(Words.of("books.payment"))), new Paragraph(Words.of(problem)), retry);
    }
  }

  private void fill(PaymentRecord shown) {
    var payment = shown.payment();
    var visit = visit(payment);
    var who = visit.map(Consultation::patientName).orElse(Words.of("books.payment"));
    add(top(new H2(who), PaymentState.of(payment)));
    visit.ifPresent(known -> add(new Span(known.visitReasonName())));
    add(
        PaymentFacts.of(payment, names.of(payment.practitionerId()).displayName()),
        new PaymentLife(shown, payments, this::again),
        said,
        actions(payment));
  }

  /// Who comes, as consultation-service knows; the money is shown without it, too.
  private Optional<Consultation> visit(PracticePayment payment) {
    try {
      return agendas.visits(payment.practitionerId(), payment.patientId()).items().stream()
          .filter(each -> each.bookingId().equals(payment.bookingId()))
          .findFirst();
    } catch (GatewayProblem unread) {
      return Optional.empty();
    }
  }

  private Div top(com.vaadin.flow.component.Component... head) {
    var close = new NativeButton("", clicked -> closed.run());
    close.add(new Icon("close"));
    close.addClassName("quiet");
    Words.name(close, Words.of("action.close"));
    var top = new Div(head);
    top.add(close);
    top.addClassName("s-panel-top");
    return top;
  }

  private Div actions(PracticePayment payment) {
    var actions = new Div();
    actions.addClassName("s-more");
    if (payment.due().minor() > 0)
      actions.add(new Button(Words.of("books.take"), clicked -> take()));
    if (payment.refundable().minor() > 0)
      actions.add(new Button(Words.of("books.refund"), clicked -> refund()));
    if (payment.provider() != PaymentProvider.NONE)
      actions.add(
          new Button(Words.of("books.look.at", PaymentsView.means(payment)), clicked -> look()));
    return actions;
  }
}
