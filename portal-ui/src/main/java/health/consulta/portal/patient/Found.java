package health.consulta.portal.patient;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// One practitioner of the results, with the first free times.
record Found(
    @NonNull Profile profile, @NonNull List<@NonNull OfferedTime> times, @Nullable Fee fee) {
  static final Comparator<Found> FREE_FIRST =
      Comparator.comparing(
          found -> found.times().isEmpty() ? Instant.MAX : found.times().getFirst().start());
}
