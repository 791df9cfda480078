package health.consulta.contract.booking;

import health.consulta.contract.Interval;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Visits that come again, each a booking of its own. The practice gets those that can be had; a
/// patient gets all of them or none.
///
/// @param patientId for whom; absent: the account holder; needed when the practice books
/// @param start of the first
/// @param preview only say how each date stands
/// @param note of the practice on each of them, for itself; a patient has none
/// @param starts those that are booked, among them proposals of the preview; absent: every date
/// @param holdToken of an anonymous hold on the first, which counts as free; a practice has none
/// @param answers to the questions of the reason, for each of them
public record BookSeries(
    @NotNull UUID practitionerId,
    @NotNull UUID visitReasonId,
    @Nullable UUID patientId,
    @NotNull Instant start,
    @NotNull @Valid Interval interval,
    @Min(2) @Max(52) int count,
    boolean preview,
    @Nullable @Size(min = 1, max = 52) List<@NotNull Instant> starts,
    @Nullable @Size(max = 1000) String note,
    @Nullable @Size(max = 200) String holdToken,
    @Nullable @Size(max = 20)
        Map<@Size(max = 80) String, @NotNull @Size(max = 2000) String> answers) {}
