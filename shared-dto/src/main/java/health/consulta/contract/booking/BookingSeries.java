package health.consulta.contract.booking;

import health.consulta.contract.OfPatients;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A series, and what became of each of its dates in what was asked.
public record BookingSeries(UUID id, List<Outcome> dates) implements OfPatients {
  @Override
  public List<UUID> patients() {
    return dates.stream()
        .map(Outcome::booking)
        .filter(Objects::nonNull)
        .map(Booking::patientId)
        .toList();
  }

  /// @param booking as it is now; absent when the date could not be booked
  /// @param refusal the code of why it was not done; absent when it was
  public record Outcome(Instant start, @Nullable Booking booking, @Nullable String refusal) {}
}
