package health.consulta.contract.billing;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Money;
import health.consulta.contract.OfPatient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invoice, or the credit note that corrects one.
///
/// @param number continuous per issuer and series
/// @param status of a credit note: CREDITED, nothing is open on it
/// @param paid what was captured for it so far
/// @param credited what credit notes took off it
/// @param corrects of a credit note: the invoice, with its number and why
public record Invoice(
    UUID id,
    String number,
    InvoiceKind kind,
    InvoiceStatus status,
    UUID practitionerId,
    UUID patientId,
    UUID bookingId,
    String issuerName,
    String recipientName,
    LocalDate issuedOn,
    List<Line> lines,
    Money total,
    Money paid,
    Money credited,
    @Nullable Correction corrects)
    implements OfPatient {
  @Override
  public AccessKind accessKind() {
    return AccessKind.INVOICE;
  }

  public record Line(String label, Instant performedAt, Money amount) {}

  public record Correction(UUID invoiceId, String number, LocalDate issuedOn, String reason) {}

  /// What is still to be paid; negative when more was paid than is owed.
  public Money due() {
    return kind == InvoiceKind.CREDIT_NOTE
        ? new Money(0, total.currency())
        : total.minus(credited).minus(paid);
  }
}
