package health.consulta.contract.reporting;

import health.consulta.contract.Money;
import java.time.LocalDate;
import java.util.UUID;

/// An invoice of which something was owed.
///
/// @param practitioner display name of the issuer
/// @param invoiced its total, less what was credited
/// @param paid of it, less what was refunded
public record OutstandingRow(
    UUID bookingId,
    UUID invoiceId,
    String number,
    UUID practitionerId,
    String practitioner,
    LocalDate issuedOn,
    Money invoiced,
    Money paid,
    Money outstanding) {}
