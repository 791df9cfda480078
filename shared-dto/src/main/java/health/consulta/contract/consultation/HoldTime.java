package health.consulta.contract.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Booking asks for a hold on a slot.
///
/// @param holdId chosen by the caller, so that asking twice holds once
/// @param patientId whose overlaps are refused too; absent for an anonymous hold
/// @param seconds how long the hold lasts
/// @param staff when the practice books
/// @param offer whether it is held for a patient who waits, absent: it is not; the same hold
///   without it takes it up
public record HoldTime(
    @NotNull UUID holdId,
    @NotNull UUID practitionerId,
    @NotNull UUID visitReasonId,
    @NotNull Instant start,
    @Nullable UUID patientId,
    @Min(30) @Max(3600) int seconds,
    @Nullable @Valid StaffHold staff,
    @Nullable Boolean offer) {
  /// For a patient.
  public HoldTime(
      UUID holdId,
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      @Nullable UUID patientId,
      int seconds) {
    this(holdId, practitionerId, visitReasonId, start, patientId, seconds, null, null);
  }
}
