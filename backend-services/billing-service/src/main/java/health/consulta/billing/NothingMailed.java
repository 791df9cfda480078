package health.consulta.billing;

import health.consulta.contract.billing.MailInvoices;
import health.consulta.contract.billing.NotMailed;
import health.consulta.kit.Refusal;
import java.util.List;

/// None of the invoices could be mailed. The code is the reason where all have the same one; each
/// is named by its place, such as `invoiceIds[3]`, with its reason as message.
public final class NothingMailed extends Refusal {
  private final List<Part> parts;

  NothingMailed(MailInvoices wanted, List<NotMailed> left) {
    super(Kind.UNPROCESSABLE, code(left), "None of the invoices can be mailed now.");
    this.parts =
        left.stream()
            .map(each ->
                new Part(
                    "invoiceIds[%d]".formatted(wanted.invoiceIds().indexOf(each.invoiceId())),
                    each.why().name()))
            .toList();
  }

  private static String code(List<NotMailed> left) {
    var reasons = left.stream().map(NotMailed::why).distinct().toList();
    return reasons.size() == 1 ? reasons.getFirst().name() : "NOTHING_MAILED";
  }

  @Override
  public List<Part> parts() {
    return parts;
  }
}
