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
/// @param sent by the practice, once more than when it was issued; absent: never
/// @param reminded that it is unpaid; absent: never
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
    @Nullable Correction corrects,
    @Nullable Mailed sent,
    @Nullable Mailed reminded)
    implements OfPatient {
  @Override
  public AccessKind accessKind() {
    return AccessKind.INVOICE;
  }

  public record Line(String label, Instant performedAt, Money amount) {}

  public record Correction(UUID invoiceId, String number, LocalDate issuedOn, String reason) {}

  /// How often the patient was written to, and on which day last.
  public record Mailed(int times, LocalDate lastOn) {}

  /// What is still to be paid; negative when more was paid than is owed.
  public Money due() {
    return kind == InvoiceKind.CREDIT_NOTE
        ? new Money(0, total.currency())
        : total.minus(credited).minus(paid);
  }
}
