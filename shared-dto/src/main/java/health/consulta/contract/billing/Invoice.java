package health.consulta.contract.billing;

import health.consulta.contract.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// @param number continuous per issuer and series
/// @param paid what was captured for it so far
public record Invoice(
    UUID id,
    String number,
    InvoiceStatus status,
    UUID practitionerId,
    UUID patientId,
    UUID bookingId,
    String issuerName,
    String recipientName,
    LocalDate issuedOn,
    List<Line> lines,
    Money total,
    Money paid) {
  public record Line(String label, Instant performedAt, Money amount) {}
}
