package health.consulta.contract.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One visit behind a figure of the activity report.
///
/// @param practitioner display name
/// @param day of the visit, in Paris
public record ActivityRow(
    UUID bookingId,
    UUID practitionerId,
    String practitioner,
    Instant start,
    LocalDate day,
    ActivityFigure outcome) {}
