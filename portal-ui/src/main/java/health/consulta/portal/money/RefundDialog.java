package health.consulta.portal.money;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import health.consulta.contract.Money;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.PaymentApi;

/// Money is given back, all of it or a part, with the reason, and a look at what stays.
final class RefundDialog extends MoneyDialog {
  private final TextField amount;
  private final TextField reason = reasonField();
  private final Paragraph stays = new Paragraph();
  private final PracticePayment payment;
  private final PaymentApi payments;

  RefundDialog(PracticePayment payment, PaymentApi payments, Runnable done) {
    super(Words.of("books.refund"), Words.of("books.refund"), done);
    this.payment = payment;
    this.payments = payments;
    amount = amountField(Words.of("books.refund.amount"), payment.refundable());
    amount.setValueChangeMode(ValueChangeMode.EAGER);
    amount.addValueChangeListener(typed -> showStays());
    stays.getElement().setAttribute("role", "status");
    showStays();
    add(
        new Paragraph(Words.of("books.refund.note", PaymentsView.means(payment))),
        amount,
        stays,
        reason,
        trouble());
  }

  private void showStays() {
    var kept = payment.online().minus(payment.refunded()).minus(payment.disputed());
    stays.setText(
        Amounts.read(amount.getValue())
            .filter(typed -> typed.minor() <= payment.refundable().minor())
            .map(typed ->
                Words.of(
                    "books.refund.stays",
                    Amounts.show(kept.minus(typed)),
                    Amounts.show(payment.online())))
            .orElse(""));
  }

  @Override
  void act() {
    var wanted = amount(amount, payment.refundable());
    if (!isWritten(reason) || wanted.isEmpty()) return;
    var asked = new RefundPayment(wanted.get(), reason.getValue().strip());
    ask(key -> payments.refund(payment.id(), asked, key))
        .ifPresent(now -> done(words(now.refunded(), wanted.get())));
  }

  /// The provider may have made it already, or not have answered yet.
  private String words(Money refunded, Money wanted) {
    var made = refunded.minor() >= payment.refunded().plus(wanted).minor();
    return Words.of(
        made ? "books.refund.done" : "books.refund.noted",
        Amounts.show(wanted),
        PaymentsView.means(payment));
  }
}
