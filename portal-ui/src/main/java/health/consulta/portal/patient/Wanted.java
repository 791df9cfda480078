package health.consulta.portal.patient;

import health.consulta.contract.booking.MoveSeries;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// Where a visit of a series is to go.
record Wanted(@NonNull UUID id, @NonNull Instant start) {
  MoveSeries.Move move() {
    return new MoveSeries.Move(id, start);
  }
}
