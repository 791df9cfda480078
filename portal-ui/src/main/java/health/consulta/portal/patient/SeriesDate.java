package health.consulta.portal.patient;

import health.consulta.contract.booking.SeriesPreview;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NonNull;

/// One date of a visit that is to be repeated.
///
/// @param causes against it; none: free
/// @param nearest what is free around one that is not, the nearest first
record SeriesDate(
    @NonNull Instant start,
    @NonNull List<@NonNull String> causes,
    @NonNull List<@NonNull Instant> nearest) {
  static SeriesDate of(SeriesPreview.Date date) {
    return new SeriesDate(date.start(), date.causes(), date.nearest());
  }
}
