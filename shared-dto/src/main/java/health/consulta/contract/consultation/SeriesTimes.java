package health.consulta.contract.consultation;

import health.consulta.contract.Interval;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/// Booking asks how the dates of a series stand.
///
/// @param start of the first
/// @param staff whether the practice books
public record SeriesTimes(
    @NotNull UUID practitionerId,
    @NotNull UUID visitReasonId,
    @NotNull Instant start,
    @NotNull @Valid Interval interval,
    @Min(2) @Max(52) int count,
    boolean staff) {}
