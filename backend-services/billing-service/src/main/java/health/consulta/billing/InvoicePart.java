package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Invoice.PayerPart;
import health.consulta.contract.billing.PayerKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What another one pays of an invoice; of a credit note, what it takes off that. Who and how much
/// stands on the paper and never changes; what was credited and received of it does.
@Embeddable
class InvoicePart {
  private UUID payerId;

  @Enumerated(EnumType.STRING)
  private PayerKind kind;

  private String name;
  private @Nullable String identifier;
  private String reference;
  private long amountMinor;
  private long creditedMinor;
  private long receivedMinor;

  InvoicePart() {}

  InvoicePart(QuotePart agreed, long amountMinor) {
    this.payerId = agreed.payerId();
    this.kind = agreed.kind();
    this.name = agreed.name();
    this.identifier = agreed.identifier();
    this.reference = agreed.reference();
    this.amountMinor = amountMinor;
  }

  /// Of the credit note that takes it off `corrected`.
  InvoicePart(InvoicePart corrected, long amountMinor) {
    this.payerId = corrected.payerId;
    this.kind = corrected.kind;
    this.name = corrected.name;
    this.identifier = corrected.identifier;
    this.reference = corrected.reference;
    this.amountMinor = amountMinor;
  }

  void credit(long minor) {
    creditedMinor = Math.addExact(creditedMinor, minor);
  }

  /// @throws NotSoMuchOwed when less is owed, or less was received than goes back
  void receive(Money amount) {
    long minor = amount.minor();
    var known = amount.currency();
    if (minor > amountMinor - creditedMinor - receivedMinor || receivedMinor + minor < 0)
      throw new NotSoMuchOwed(new Money(owed(), known), new Money(receivedMinor, known));
    receivedMinor += minor;
  }

  /// Takes what was received of the same payer for the invoice before, at most what is owed of this
  /// one; the rest stays there.
  void takeOver(InvoicePart before) {
    long minor = Math.min(before.receivedMinor, amountMinor);
    before.receivedMinor -= minor;
    receivedMinor += minor;
  }

  long receivedMinor() {
    return receivedMinor;
  }

  boolean isOf(UUID payer) {
    return payerId.equals(payer);
  }

  UUID payerId() {
    return payerId;
  }

  long amountMinor() {
    return amountMinor;
  }

  /// What no credit note has taken off yet.
  long creditableMinor() {
    return amountMinor - creditedMinor;
  }

  private long owed() {
    return Math.max(0, amountMinor - creditedMinor - receivedMinor);
  }

  /// What of it stands on the paper.
  Stream<Object> fields() {
    return Stream.of(
        payerId, kind, name, identifier == null ? "" : identifier, reference, amountMinor);
  }

  PayerPart shown(String currency) {
    return new PayerPart(
        payerId,
        kind,
        name,
        identifier,
        reference,
        new Money(amountMinor, currency),
        new Money(creditedMinor, currency),
        new Money(receivedMinor, currency));
  }
}
