package health.consulta.portal.patient;

import health.consulta.contract.booking.BookingSeries;
import java.time.Instant;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// What became of a visit of a series that was to be moved.
///
/// @param start where it is now
/// @param refusal the code of why it stayed; absent: it moved
record Moved(@NonNull Instant start, @Nullable String refusal) {
  static Moved of(BookingSeries.Outcome outcome) {
    return new Moved(outcome.start(), outcome.refusal());
  }
}
