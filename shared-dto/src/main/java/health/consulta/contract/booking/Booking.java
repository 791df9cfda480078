package health.consulta.contract.booking;

import health.consulta.contract.Mode;
import health.consulta.contract.OfPatient;
import health.consulta.contract.PaymentPolicy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param holdExpiresAt while HELD
/// @param changes what the patient may still change online; absent once nothing can be
/// @param groupId of the visits that are confirmed with it
/// @param seriesId of the visits that were booked as one series
/// @param payment absent when the policy asks for nothing online
public record Booking(
    UUID id,
    BookingStatus status,
    UUID practitionerId,
    UUID visitReasonId,
    String visitReasonName,
    UUID patientId,
    Instant start,
    Instant end,
    Mode mode,
    UUID locationId,
    PaymentPolicy policy,
    @Nullable Instant holdExpiresAt,
    @Nullable BookingPayment payment,
    @Nullable Changes changes,
    @Nullable UUID groupId,
    @Nullable UUID seriesId,
    List<Step> history)
    implements OfPatient {
  /// @param cancelUntil the patient may call it off before that
  /// @param moveUntil the patient may move it before that
  /// @param movesLeft how often
  public record Changes(Instant cancelUntil, Instant moveUntil, int movesLeft) {}

  /// One transition, or a move.
  ///
  /// @param by PATIENT, PRACTICE or SYSTEM
  /// @param move from when to when, of a move
  public record Step(
      Instant at,
      @Nullable BookingStatus before,
      BookingStatus after,
      String by,
      @Nullable String reason,
      @Nullable Move move) {}

  /// @param fromPractitioner when it changed, as the next
  /// @param minutes how long it lasts from then on, when that changed
  public record Move(
      Instant from,
      Instant to,
      @Nullable UUID fromPractitioner,
      @Nullable UUID toPractitioner,
      @Nullable Integer minutes) {}
}
