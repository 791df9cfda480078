package health.consulta.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What is to be done with bookings of a series: written before the first of them changes, so that
/// it is brought to its end whoever dies in between, and the same however often.
///
/// @param staff for when the practice asked
/// @param reason to cancel
@Document("series_changes")
record SeriesChange(
    @Id UUID id,
    UUID seriesId,
    List<Step> steps,
    Party by,
    Staff staff,
    @Nullable String reason,
    Instant asked,
    boolean done) {
  /// @param to where it moves; absent: it is called off
  record Step(UUID bookingId, @Nullable Instant to) {}
}
