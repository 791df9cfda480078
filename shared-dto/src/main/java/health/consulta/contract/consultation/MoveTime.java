package health.consulta.contract.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Booking moves the time of a confirmed booking: the old time is given back only when the new one
/// is taken. Asking twice moves once.
///
/// @param from where the booking is now
/// @param fence of the booking's time
/// @param staff when the practice moves it
/// @param toPractitionerId absent: it stays with its practitioner
/// @param toVisitReasonId absent: its reason stays
/// @param minutes how long it lasts; absent: as its reason says
public record MoveTime(
    @NotNull UUID practitionerId,
    @NotNull UUID visitReasonId,
    @NotNull UUID patientId,
    @NotNull Instant from,
    long fence,
    @NotNull Instant to,
    @Nullable @Valid StaffHold staff,
    @Nullable UUID toPractitionerId,
    @Nullable UUID toVisitReasonId,
    @Nullable @Min(5) @Max(480) Integer minutes) {
  /// To another time alone.
  public MoveTime(
      UUID practitionerId,
      UUID visitReasonId,
      UUID patientId,
      Instant from,
      long fence,
      Instant to,
      @Nullable StaffHold staff) {
    this(practitionerId, visitReasonId, patientId, from, fence, to, staff, null, null, null);
  }
}
