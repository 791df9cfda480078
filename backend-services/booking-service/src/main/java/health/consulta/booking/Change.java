package health.consulta.booking;

import health.consulta.kit.Invalid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of a visit is to be other than its time; the practice decides that.
///
/// @param visitReasonId for what it is with the other practitioner
/// @param minutes how long it is to last
public record Change(
    @Nullable UUID practitionerId, @Nullable UUID visitReasonId, @Nullable Integer minutes) {
  static final Change NONE = new Change(null, null, null);

  /// @throws Invalid when one of practitioner and reason is missing, or no clock shows the minutes
  public Change {
    if ((practitionerId == null) != (visitReasonId == null))
      throw new Invalid("visitReasonId", "comes with another practitioner");
    if (minutes != null && minutes % 5 != 0) throw new Invalid("minutes", "is a multiple of 5");
  }

  /// Whether the visit would be as it is.
  boolean isOf(Visit visit) {
    return !leaves(visit) && (minutes == null || visit.lasts(minutes));
  }

  /// Whether another practitioner is to have it.
  boolean leaves(Visit visit) {
    return practitionerId != null && !practitionerId.equals(visit.practitionerId());
  }
}
