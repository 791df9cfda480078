package health.consulta.portal.patient;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// An invoice of the patient, or a credit note to one.
///
/// @param due what is still to be paid
record Bill(
    @NonNull UUID id,
    @NonNull String number,
    @NonNull InvoiceKind kind,
    @NonNull InvoiceStatus status,
    @NonNull LocalDate issuedOn,
    @NonNull String issuer,
    @NonNull String recipient,
    @NonNull Money total,
    @NonNull Money due) {
  static Bill of(Invoice invoice) {
    return new Bill(
        invoice.id(),
        invoice.number(),
        invoice.kind(),
        invoice.status(),
        invoice.issuedOn(),
        invoice.issuerName(),
        invoice.recipientName(),
        invoice.total(),
        invoice.due());
  }
}
