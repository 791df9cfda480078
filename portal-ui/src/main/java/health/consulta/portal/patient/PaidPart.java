package health.consulta.portal.patient;

import health.consulta.contract.Money;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.Receipt;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// What the patient paid for an invoice, all of it or a part.
///
/// @param number of the invoice
record PaidPart(
    @NonNull UUID id,
    @NonNull String number,
    @NonNull String issuer,
    @NonNull String recipient,
    @NonNull LocalDate paidOn,
    @NonNull PaymentMeans means,
    @NonNull Money amount) {
  static PaidPart of(Receipt receipt) {
    return new PaidPart(
        receipt.id(),
        receipt.number(),
        receipt.issuerName(),
        receipt.recipientName(),
        receipt.paidOn(),
        receipt.means(),
        receipt.amount());
  }
}
