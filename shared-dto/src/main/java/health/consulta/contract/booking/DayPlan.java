package health.consulta.contract.booking;

import health.consulta.contract.OfPatients;
import health.consulta.contract.booking.PlanDay.Act;
import health.consulta.contract.booking.PlanDay.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is, or could be, done with the visits of a stretch of a day.
///
/// @param id absent in a preview
/// @param done whether nothing is left to do
public record DayPlan(@Nullable UUID id, Kind kind, boolean done, List<Step> steps)
    implements OfPatients {
  @Override
  public List<UUID> patients() {
    return steps.stream().map(Step::patientId).toList();
  }

  /// @param start where it was
  /// @param to where it moves
  /// @param proposals nearest free starts that no other visit of the plan is to have
  /// @param outcome DONE, or the code of why it was not; absent: not yet
  public record Step(
      UUID bookingId,
      UUID patientId,
      Instant start,
      Act act,
      @Nullable Instant to,
      List<Instant> proposals,
      @Nullable String outcome) {}
}
