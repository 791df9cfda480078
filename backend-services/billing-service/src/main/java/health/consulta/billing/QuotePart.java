package health.consulta.billing;

import health.consulta.contract.billing.PayerKind;
import health.consulta.contract.billing.SplitPrice;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What another one is to pay of a visit, with the payer as called when that was said.
@Embeddable
record QuotePart(
    UUID payerId,
    @Enumerated(EnumType.STRING) PayerKind kind,
    String name,
    @Nullable String identifier,
    String reference,
    @Nullable Integer percent,
    @Nullable Long amountMinor) {

  static QuotePart of(Payer payer, SplitPrice.Part wanted) {
    var amount = wanted.amount();
    return new QuotePart(
        payer.id(),
        payer.kind(),
        payer.name(),
        payer.identifier(),
        wanted.reference().strip(),
        wanted.percent(),
        amount == null ? null : amount.minor());
  }

  Split.Claim claim() {
    return new Split.Claim(percent, amountMinor);
  }
}
