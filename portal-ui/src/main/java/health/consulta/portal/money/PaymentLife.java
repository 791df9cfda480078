package health.consulta.portal.money;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.payment.AskedRefund;
import health.consulta.contract.payment.LedgerTransaction;
import health.consulta.contract.payment.OnSitePayment;
import health.consulta.contract.payment.PaymentRecord;
import health.consulta.contract.payment.PaymentStep;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.PaymentApi;
import java.time.Instant;
import java.util.List;

/// What is on record of a payment: its steps, what was booked, what is to be given back, and what
/// was taken at the practice.
final class PaymentLife extends Div {
  private final PaymentApi payments;
  private final Runnable changed;

  PaymentLife(PaymentRecord record, PaymentApi payments, Runnable changed) {
    this.payments = payments;
    this.changed = changed;
    addClassName("s-life");
    var life = new OrderedList(line(record.payment().createdAt(), Words.of("books.step.CREATED")));
    record.life().stream().map(PaymentLife::line).forEach(life::add);
    life.addClassName("s-lines");
    add(new H3(Words.of("books.life")), life);
    part("books.refunds", record.refunds().stream().map(PaymentLife::line).toList());
    part("books.entries", record.onSite().stream().map(this::line).toList());
    part("books.ledger", record.ledger().stream().map(PaymentLife::line).toList());
  }

  private void part(String title, List<ListItem> lines) {
    if (lines.isEmpty()) return;
    var list = new OrderedList(lines.toArray(ListItem[]::new));
    list.addClassName("s-lines");
    add(new H3(Words.of(title)), list);
  }

  private static ListItem line(PaymentStep step) {
    var words = Words.of("books.step." + step.kind()) + " · " + Amounts.show(step.amount());
    var note = step.note();
    return line(step.at(), note == null ? words : words + " · " + Words.ofCode("books.code", note));
  }

  private static ListItem line(AskedRefund refund) {
    return new ListItem(
        new Span(
            Words.of(
                "books.refund." + refund.state(), Amounts.show(refund.amount()), refund.reason())));
  }

  private static ListItem line(LedgerTransaction booked) {
    var moved = booked.entries().getFirst();
    return line(
        booked.at(),
        Words.of(
            "books.ledger.line",
            Words.of("books.kind." + booked.kind()),
            account(booked.entries().getLast().account()),
            account(moved.account()),
            Amounts.show(moved.amount())));
  }

  static String account(String account) {
    var kind = account.startsWith("patient:") ? "patient" : account.replace("provider:", "");
    return Words.ofCode("books.account", kind);
  }

  private ListItem line(OnSitePayment entry) {
    var words = new StringBuilder(Words.of("books.method." + entry.method()));
    words.append(" · ").append(Amounts.show(entry.amount()));
    if (entry.note() != null) words.append(" · ").append(entry.note());
    if (entry.reversedAt() != null)
      return line(
          entry.recordedAt(),
          Words.of("books.reversed", words, entry.reason() == null ? "" : entry.reason()));
    var reverse =
        new NativeButton(
            Words.of("books.reverse"),
            clicked -> new ReverseDialog(entry, payments, changed).open());
    reverse.addClassName("quiet");
    return line(entry.recordedAt(), words.toString(), reverse);
  }

  private static ListItem line(Instant at, String words, Component... more) {
    var date = new Span(Days.show(at));
    date.addClassName("muted");
    var line = new ListItem(date, new Span(words));
    line.add(more);
    return line;
  }
}
