package health.consulta.contract.billing;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Money;
import health.consulta.contract.OfPatient;
import java.time.LocalDate;
import java.util.UUID;

/// That money came for an invoice (reçu).
///
/// @param number of the invoice
/// @param amount more than 0
/// @param returned what went back since, of all that was paid for the invoice
public record Receipt(
    UUID id,
    UUID practitionerId,
    UUID patientId,
    UUID invoiceId,
    String number,
    String issuerName,
    String recipientName,
    LocalDate paidOn,
    PaymentMeans means,
    Money amount,
    Money returned)
    implements OfPatient {
  @Override
  public AccessKind accessKind() {
    return AccessKind.INVOICE;
  }
}
