package health.consulta.contract.reporting;

import health.consulta.contract.Money;
import java.time.LocalDate;
import java.util.UUID;

/// One movement of money, or one invoice, behind a figure of the revenue report.
///
/// @param id of the event that told it
/// @param practitioner display name
/// @param day on which it happened, in Paris
public record RevenueRow(
    UUID id,
    RevenueFigure figure,
    UUID bookingId,
    UUID practitionerId,
    String practitioner,
    LocalDate day,
    Money amount) {}
