package health.consulta.portal.money;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Invoice.PayerPart;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.TakeFromPayer;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A payer paid for an invoice: all that it owes or a part.
public final class PayerMoneyDialog extends MoneyDialog {
  private final Select<PayerPart> payer = new Select<>();
  private final TextField amount;
  private final RadioButtonGroup<PaymentMeans> means = new RadioButtonGroup<>();
  private final DatePicker on = new DatePicker(Words.of("payers.take.on"));
  private final Invoice invoice;
  private final BillingApi billing;

  /// @param invoice of which a payer owes something
  public PayerMoneyDialog(Invoice invoice, LocalDate today, BillingApi billing, Runnable done) {
    super(Words.of("payers.take.title"), Words.of("payers.take"), done);
    this.invoice = invoice;
    this.billing = billing;
    var owing = invoice.payers().stream().filter(part -> part.due().minor() > 0).toList();
    amount = amountField(Words.of("invoices.amount"), owing.getFirst().due());
    payer.setLabel(Words.of("split.payer"));
    payer.setItems(owing);
    payer.setItemLabelGenerator(PayerPart::name);
    payer.setValue(owing.getFirst());
    payer.setWidthFull();
    payer.addValueChangeListener(chosen -> amount.setValue(Amounts.plain(chosen.getValue().due())));
    means.setLabel(Words.of("books.provider"));
    means.setItems(PaymentMeans.TRANSFER, PaymentMeans.CHEQUE);
    means.setItemLabelGenerator(each -> Words.of("payers.means." + each));
    means.setValue(PaymentMeans.TRANSFER);
    on.setMin(invoice.issuedOn());
    on.setMax(today);
    on.setValue(today);
    on.setErrorMessage(Words.of("payers.take.on.wrong"));
    var due = new Paragraph(Words.of("payers.take.due", Amounts.show(invoice.duePayers())));
    add(due, payer, amount, means, on, trouble());
  }

  @Override
  void act() {
    var from = payer.getValue();
    var wanted = amount(amount, from.due());
    on.setInvalid(!isPossible(on.getValue()));
    if (wanted.isEmpty() || on.isInvalid()) return;
    var taken = new TakeFromPayer(from.payerId(), wanted.get(), means.getValue(), on.getValue());
    ask(key -> billing.takeFromPayer(invoice.id(), taken, key))
        .ifPresent(paid -> done(Words.of("payers.take.done", Amounts.show(wanted.get()))));
  }

  private boolean isPossible(@Nullable LocalDate day) {
    return day != null && !day.isBefore(on.getMin()) && !day.isAfter(on.getMax());
  }
}
