package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Booking asks how times stand to which bookings are to move.
///
/// @param without bookings whose time does not count, since they move away
/// @param staff whether the practice moves them
public record StandingTimes(
    @NotNull UUID practitionerId,
    @NotNull UUID visitReasonId,
    @NotNull @Size(min = 1, max = 52) List<@NotNull Instant> starts,
    @NotNull @Size(max = 52) Set<@NotNull UUID> without,
    boolean staff) {}
