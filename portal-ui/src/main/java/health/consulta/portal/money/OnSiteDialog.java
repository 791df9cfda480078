package health.consulta.portal.money;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.payment.OnSiteMethod;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.contract.payment.RecordOnSite;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import java.util.UUID;

/// The practice takes money: cash, a cheque, or by its card terminal; all that is due or a part.
public final class OnSiteDialog extends MoneyDialog {
  private static final int LONGEST = 80;

  private final TextField amount;
  private final RadioButtonGroup<OnSiteMethod> method = new RadioButtonGroup<>();
  private final TextField note = new TextField(Words.of("books.take.note"));
  private final PracticePayment payment;
  private final PaymentApi payments;

  /// Where something is due for the visit; else says so.
  public static void of(UUID booking, PaymentApi payments, Runnable done) {
    try {
      var found = Sought.named(booking.toString()).page(payments, 0, 1).items();
      if (found.isEmpty() || found.getFirst().due().minor() == 0)
        Words.toast(Words.of("books.take.nothing"));
      else new OnSiteDialog(found.getFirst(), payments, done).open();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  OnSiteDialog(PracticePayment payment, PaymentApi payments, Runnable done) {
    super(Words.of("books.take.title"), Words.of("books.take"), done);
    this.payment = payment;
    this.payments = payments;
    amount = amountField(Words.of("invoices.amount"), payment.due());
    method.setLabel(Words.of("books.provider"));
    method.setItems(OnSiteMethod.values());
    method.setItemLabelGenerator(each -> Words.of("books.method." + each));
    method.setErrorMessage(Words.of("books.take.how"));
    method.setRequired(true);
    note.setMaxLength(LONGEST);
    note.setHelperText(Words.of("books.take.hint"));
    note.setWidthFull();
    var due = new Paragraph(Words.of("books.take.due", Amounts.show(payment.due())));
    add(due, amount, method, note, trouble());
  }

  @Override
  void act() {
    var wanted = amount(amount, payment.due());
    method.setInvalid(method.isEmpty());
    if (method.isEmpty() || wanted.isEmpty()) return;
    var written = note.getValue().isBlank() ? null : note.getValue().strip();
    var taken = new RecordOnSite(payment.bookingId(), method.getValue(), wanted.get(), written);
    ask(key -> payments.take(taken, key))
        .ifPresent(entry -> done(Words.of("books.take.done", Amounts.show(entry.amount()))));
  }
}
