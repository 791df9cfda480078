package health.consulta.booking;

import health.consulta.contract.booking.PlanDay.Act;
import health.consulta.contract.booking.PlanDay.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What is to be done with the visits of a stretch of a day: written before the first of them
/// changes, so that it is brought to its end whoever dies in between. Each step is ticked off when
/// it was done, and not done again.
///
/// @param minutes how late; absent: the stretch is to be free
/// @param closed whether the stretch is closed by now, where it has to be
@Document("day_changes")
record DayChange(
    @Id UUID id,
    UUID practitionerId,
    Kind kind,
    Instant from,
    Instant until,
    @Nullable Integer minutes,
    List<Step> steps,
    UUID by,
    Instant asked,
    boolean closed,
    boolean done) {
  static final String DONE = "DONE";

  /// @param start where the visit was when it was planned
  /// @param outcome [#DONE], or the code of why it was not; absent: not yet
  record Step(
      UUID bookingId,
      UUID patientId,
      Instant start,
      Act act,
      @Nullable Instant to,
      @Nullable String outcome) {}
}
