package health.consulta.portal.money;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Invoice.PayerPart;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.TakeFromPayer;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money of a payer of an invoice: all or a part of what it owes comes, or of what it paid is taken
/// back.
public final class PayerMoneyDialog extends MoneyDialog {
  private enum Way {
    /// The payer paid.
    TAKE,
    /// It was written down by mistake, or went back: both lines stay in the books.
    RETURN;

    Money most(PayerPart part) {
      return this == TAKE ? part.due() : part.received();
    }

    Money signed(Money amount) {
      return this == TAKE ? amount : amount.negated();
    }

    String words(String more, Object... values) {
      return Words.of("payers." + name().toLowerCase(Locale.ROOT) + more, values);
    }
  }

  private final Select<PayerPart> payer = new Select<>();
  private final TextField amount;
  private final RadioButtonGroup<PaymentMeans> means = new RadioButtonGroup<>();
  private final DatePicker on;
  private final Way way;
  private final Invoice invoice;
  private final BillingApi billing;

  /// @param invoice of which a payer owes something
  public static PayerMoneyDialog take(
      Invoice invoice, LocalDate today, BillingApi billing, Runnable done) {
    return new PayerMoneyDialog(Way.TAKE, invoice, null, today, billing, done);
  }

  /// @param from which of its payers is chosen at first
  static PayerMoneyDialog take(
      Invoice invoice, UUID from, LocalDate today, BillingApi billing, Runnable done) {
    return new PayerMoneyDialog(Way.TAKE, invoice, from, today, billing, done);
  }

  /// @param invoice of which a payer paid something
  public static PayerMoneyDialog takeBack(
      Invoice invoice, LocalDate today, BillingApi billing, Runnable done) {
    return new PayerMoneyDialog(Way.RETURN, invoice, null, today, billing, done);
  }

  private PayerMoneyDialog(
      Way way,
      Invoice invoice,
      @Nullable UUID from,
      LocalDate today,
      BillingApi billing,
      Runnable done) {
    super(way.words(".title"), way.words(""), done);
    this.way = way;
    this.invoice = invoice;
    this.billing = billing;
    var parts = invoice.payers().stream().filter(part -> way.most(part).minor() > 0).toList();
    var first =
        parts.stream()
            .filter(part -> part.payerId().equals(from))
            .findFirst()
            .orElse(parts.getFirst());
    amount = amountField(Words.of("invoices.amount"), way.most(first));
    payer.setLabel(Words.of("split.payer"));
    payer.setItems(parts);
    payer.setItemLabelGenerator(PayerPart::name);
    payer.setValue(first);
    payer.setWidthFull();
    payer.addValueChangeListener(
        chosen -> amount.setValue(Amounts.plain(way.most(chosen.getValue()))));
    means.setLabel(Words.of("books.provider"));
    means.setItems(PaymentMeans.TRANSFER, PaymentMeans.CHEQUE);
    means.setItemLabelGenerator(each -> Words.of("payers.means." + each));
    means.setValue(PaymentMeans.TRANSFER);
    on = new DatePicker(way.words(".on"));
    on.setWidthFull(); // below the means, not beside them
    on.setMin(invoice.issuedOn());
    on.setMax(today);
    on.setValue(today);
    on.setErrorMessage(Words.of("payers.take.on.wrong"));
    var note = new Paragraph(way.words(".note", Amounts.show(invoice.duePayers())));
    add(note, payer, amount, means, on, trouble());
  }

  @Override
  void act() {
    var from = payer.getValue();
    var wanted = amount(amount, way.most(from));
    on.setInvalid(!isPossible(on.getValue()));
    if (wanted.isEmpty() || on.isInvalid()) return;
    var money = way.signed(wanted.get());
    var taken = new TakeFromPayer(from.payerId(), money, means.getValue(), on.getValue());
    ask(key -> billing.takeFromPayer(invoice.id(), taken, key))
        .ifPresent(now -> done(way.words(".done", Amounts.show(wanted.get()))));
  }

  private boolean isPossible(@Nullable LocalDate day) {
    return day != null && !day.isBefore(on.getMin()) && !day.isAfter(on.getMax());
  }
}
