package health.consulta.portal.money;

import com.vaadin.flow.component.html.Paragraph;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.PriceSplit;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;

/// The invoice of a visit was credited: another one is issued, over what is agreed by now. Says
/// what the patient and others will owe before it is.
public final class ReplaceDialog extends MoneyDialog {
  private final Invoice credited;
  private final BillingApi billing;

  /// Where it is known who pays what; else says so.
  public static void of(Invoice credited, BillingApi billing, Runnable done) {
    try {
      new ReplaceDialog(credited, billing.split(credited.bookingId()), billing, done).open();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  private ReplaceDialog(Invoice credited, PriceSplit split, BillingApi billing, Runnable done) {
    super(Words.of("invoices.replace"), Words.of("invoices.replace"), done);
    this.credited = credited;
    this.billing = billing;
    var others =
        split.parts().stream().map(PriceSplit.Part::amount).reduce(Money.euros(0), Money::plus);
    add(
        new Paragraph(Words.of("invoices.replace.note", credited.number())),
        new Paragraph(
            Words.of(
                "invoices.replace.split", Amounts.show(split.patientPart()), Amounts.show(others))),
        trouble());
  }

  @Override
  void act() {
    ask(key -> billing.replace(credited.id(), key))
        .ifPresent(issued -> done(Words.of("invoices.replace.done", issued.number())));
  }
}
