package health.consulta.portal.invoices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import health.consulta.portal.money.OnSiteDialog;
import health.consulta.portal.money.PayerMoneyDialog;
import health.consulta.portal.money.ReplaceDialog;
import health.consulta.portal.money.WhoPaysDialog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One paper beside the list: its sums, its PDF, and what can be done about it.
final class PaperPanel extends Aside {
  private static final int MOST = 100;

  private final BillingApi billing;
  private final PaymentApi payments;
  private final Clock clock;
  private final Runnable changed;
  private @Nullable Invoice paper;

  /// @param changed after a paper was corrected
  PaperPanel(BillingApi billing, PaymentApi payments, Clock clock, Runnable changed) {
    this.billing = billing;
    this.payments = payments;
    this.clock = clock;
    this.changed = changed;
    addClassNames("s-panel", "s-paper");
    getElement().setAttribute("aria-label", Words.of("invoices.paper"));
    setVisible(false);
  }

  void show(Invoice chosen) {
    paper = chosen;
    removeAll();
    setVisible(true);
    fill(chosen);
  }

  void close() {
    paper = null;
    setVisible(false);
  }

  /// The one beside the list.
  @Nullable Invoice paper() {
    return paper;
  }

  /// What happened to the shown paper may have changed it.
  void again() {
    if (paper != null) show(billing.invoice(paper.id()));
  }

  /// Money for it is taken at the practice.
  void take() {
    if (paper != null && paper.due().minor() > 0)
      OnSiteDialog.of(paper.bookingId(), payments, changed);
  }

  /// Opens the dialog where there is something to credit.
  void credit() {
    if (paper != null && creditable(paper)) new CreditDialog(paper, billing, changed).open();
  }

  private void fill(Invoice shown) {
    var title = new H2(shown.recipientName());
    var state = new Span(state(shown));
    state.addClassName("s-status");
    var close = new NativeButton();
    close.add(new Icon("close"));
    close.addClassName("quiet");
    close.addClickListener(clicked -> close());
    Words.name(close, Words.of("action.close"));
    var top = new Div(title, state, close);
    top.addClassName("s-panel-top");
    add(top, new Span(shown.number() + " · " + shown.issuerName()), sums(shown));
    var corrects = shown.corrects();
    if (corrects != null)
      add(new Paragraph(Words.of("invoices.corrects", corrects.number(), corrects.reason())));
    chain("invoices.replaces", shown.replaces());
    chain("invoices.replacedBy", shown.replacedBy());
    var file = "/fichiers/comptes/factures/" + shown.id() + ".pdf";
    var preview = new IFrame(file);
    preview.setTitle(Words.of("invoices.preview", shown.number()));
    var download = new Anchor(file, Words.of("invoices.pdf"));
    download.getElement().setAttribute("download", shown.number() + ".pdf");
    var actions = new Div(download);
    actions.addClassName("s-actions");
    if (shown.due().minor() > 0) actions.add(new Button(Words.of("books.take"), clicked -> take()));
    if (shown.duePayers().minor() > 0)
      actions.add(
          new Button(
              Words.of("payers.take"),
              clicked -> PayerMoneyDialog.take(shown, today(), billing, changed).open()));
    if (isPaidByPayers(shown))
      actions.add(
          new Button(
              Words.of("payers.return"),
              clicked -> PayerMoneyDialog.takeBack(shown, today(), billing, changed).open()));
    if (shown.replaceable())
      actions.add(
          new Button(
              Words.of("split.title"),
              clicked -> WhoPaysDialog.of(shown.bookingId(), billing, changed)),
          new Button(
              Words.of("invoices.replace"), clicked -> ReplaceDialog.of(shown, billing, changed)));
    if (creditable(shown)) actions.add(new Button(Words.of("invoices.credit"), _ -> credit()));
    var statement =
        new Button(
            Words.of("invoices.statement"),
            clicked -> new StatementDialog(shown, today(), billing).open());
    add(preview, actions, receipts(shown), statement);
    if (shown.sent() != null || shown.reminded() != null) add(mailings(shown));
  }

  /// Another invoice of the visit.
  private void chain(String words, Invoice.@Nullable Paper other) {
    if (other == null) return;
    var open = new Button(Words.of(words, other.number()), clicked -> show(other.invoiceId()));
    open.addThemeVariants(ButtonVariant.TERTIARY);
    add(open);
  }

  private void show(UUID id) {
    try {
      show(billing.invoice(id));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  /// Each payment has its paper.
  private Div receipts(Invoice shown) {
    var links = new Div();
    links.addClassName("s-more");
    if (shown.paid().minor() <= 0) return links;
    try {
      for (var paid : billing.receipts(shown.id(), 0, MOST).items()) {
        var words =
            Words.of("invoices.receipt", Days.show(paid.paidOn()), Amounts.show(paid.amount()));
        var link = new Anchor("/fichiers/comptes/recus/" + paid.id() + ".pdf", words);
        link.getElement().setAttribute("download", true);
        links.add(link);
      }
    } catch (GatewayProblem problem) {
      links.setText(Words.of(problem));
    }
    return links;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Days.BOOKS));
  }

  private Component mailings(Invoice shown) {
    try {
      return new MailingList(billing.mailings(shown.id()).items());
    } catch (GatewayProblem problem) {
      return new Span(Words.of(problem));
    }
  }

  private static Div sums(Invoice shown) {
    var list = new Element("dl");
    line(list, "invoices.total", Amounts.show(shown.total()));
    for (var part : shown.payers())
      list.appendChild(
          new Element("dt").setText(part.name()),
          new Element("dd").setText(Amounts.show(part.amount().negated())));
    if (shown.kind() == InvoiceKind.INVOICE) {
      var patients = shown.total().minus(shown.payersPart());
      if (!shown.payers().isEmpty()) line(list, "split.patient", Amounts.show(patients));
      var credited = patients.minus(shown.paid()).minus(shown.due());
      if (credited.minor() != 0) line(list, "invoices.credited", Amounts.show(credited.negated()));
      line(list, "invoices.paid", Amounts.show(shown.paid()));
      line(list, "invoices.due", Amounts.show(shown.due()));
      if (!shown.payers().isEmpty())
        line(list, "invoices.duePayers", Amounts.show(shown.duePayers()));
    }
    var sums = new Div();
    sums.addClassName("s-answers");
    sums.getElement().appendChild(list);
    return sums;
  }

  private static void line(Element list, String key, String amount) {
    list.appendChild(new Element("dt").setText(Words.of(key)), new Element("dd").setText(amount));
  }

  private static boolean isPaidByPayers(Invoice shown) {
    return shown.kind() == InvoiceKind.INVOICE
        && shown.payers().stream().anyMatch(part -> part.received().minor() > 0);
  }

  private static boolean creditable(Invoice shown) {
    return shown.kind() == InvoiceKind.INVOICE && shown.credited().minor() < shown.total().minor();
  }

  static String state(Invoice paper) {
    if (paper.kind() == InvoiceKind.CREDIT_NOTE) return Words.of("invoices.state.CREDIT_NOTE");
    if (paper.status() == InvoiceStatus.ISSUED && paper.due().minor() <= 0)
      return Words.of("invoices.state.PAYERS");
    var patients = paper.total().minus(paper.payersPart());
    var partly = paper.due().minor() > 0 && paper.due().minor() < patients.minor();
    return Words.of("invoices.state." + (partly ? "PARTLY" : paper.status()));
  }
}
