package health.consulta.portal.money;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.payment.OnSitePayment;
import health.consulta.contract.payment.ReverseOnSite;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.PaymentApi;

/// What was written down by mistake is reversed, with the reason; both stay on record.
final class ReverseDialog extends MoneyDialog {
  private final TextField reason = reasonField();
  private final OnSitePayment entry;
  private final PaymentApi payments;

  ReverseDialog(OnSitePayment entry, PaymentApi payments, Runnable done) {
    super(Words.of("books.reverse"), Words.of("books.reverse"), done);
    this.entry = entry;
    this.payments = payments;
    var what = Words.of("books.method." + entry.method());
    add(
        new Paragraph(Words.of("books.reverse.note", what, Amounts.show(entry.amount()))),
        reason,
        trouble());
  }

  @Override
  void act() {
    if (!isWritten(reason)) return;
    ask(_ -> payments.reverse(entry.id(), new ReverseOnSite(reason.getValue().strip())))
        .ifPresent(
            reversed -> done(Words.of("books.reverse.done", Amounts.show(reversed.amount()))));
  }
}
