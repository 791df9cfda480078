package health.consulta.contract.booking;

import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param holdExpiresAt while HELD
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
    List<Step> history) {
  /// One transition.
  ///
  /// @param by PATIENT, PRACTICE or SYSTEM
  public record Step(
      Instant at,
      @Nullable BookingStatus before,
      BookingStatus after,
      String by,
      @Nullable String reason) {}
}
