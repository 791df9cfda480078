package health.consulta.contract.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A series, and what became of each of its dates in what was asked.
public record BookingSeries(UUID id, List<Outcome> dates) {
  /// @param booking as it is now; absent when the date could not be booked
  /// @param refusal the code of why it was not done; absent when it was
  public record Outcome(Instant start, @Nullable Booking booking, @Nullable String refusal) {}
}
