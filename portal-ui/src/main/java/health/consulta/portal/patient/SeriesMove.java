package health.consulta.portal.patient;

import health.consulta.contract.booking.SeriesMoves;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// Where one visit of a series would go.
///
/// @param from where it is
/// @param causes against where it would go; none: free
/// @param nearest what is free around a time that is not, the nearest first
/// @param refusal the code of why it may not be moved online any more
record SeriesMove(
    @NonNull UUID id,
    @NonNull Instant from,
    @NonNull Instant start,
    @NonNull List<@NonNull String> causes,
    @NonNull List<@NonNull Instant> nearest,
    @Nullable String refusal) {
  static SeriesMove of(SeriesMoves.Date date) {
    return new SeriesMove(
        date.bookingId(), date.from(), date.start(), date.causes(), date.nearest(), date.refusal());
  }
}
