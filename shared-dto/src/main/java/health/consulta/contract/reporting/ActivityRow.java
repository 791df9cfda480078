package health.consulta.contract.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One visit behind a figure of the reports on activity, missed visits and waiting.
///
/// @param practitioner display name
/// @param day of the visit, in Paris
/// @param leadMinutes from the booking to the start; absent when cancelled or not known
/// @param waitedMinutes from arrival to admission; absent when either was not noted
public record ActivityRow(
    UUID bookingId,
    UUID practitionerId,
    String practitioner,
    Instant start,
    LocalDate day,
    ActivityFigure outcome,
    @Nullable Long leadMinutes,
    @Nullable Long waitedMinutes) {}
