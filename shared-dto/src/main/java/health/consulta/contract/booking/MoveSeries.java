package health.consulta.contract.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where bookings of a series go, as it was chosen from a look at [SeriesMoves]. Those that are not
/// named stay.
public record MoveSeries(@NotNull @Size(min = 1, max = 52) List<@NotNull @Valid Move> moves) {
  public record Move(@NotNull UUID bookingId, @NotNull Instant start) {}
}
