package health.consulta.contract.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit that took time, or all the open time of a day.
///
/// @param bookingId absent for open time, as the start
/// @param practitioner display name
/// @param day in Paris
public record OccupancyRow(
    @Nullable UUID bookingId,
    UUID practitionerId,
    String practitioner,
    @Nullable Instant start,
    LocalDate day,
    long minutes) {}
