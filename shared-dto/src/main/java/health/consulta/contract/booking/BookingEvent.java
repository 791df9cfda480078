package health.consulta.contract.booking;

import health.consulta.contract.Event;
import health.consulta.contract.FeeNotice;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The life of a booking. Topic `bookings`, key: the booking.
public sealed interface BookingEvent extends Event {
  UUID bookingId();

  UUID practitionerId();

  UUID patientId();

  /// Who booked and hears about it; the patient, or who acts for them.
  UUID accountId();

  Instant start();

  @Override
  default String aggregateId() {
    return bookingId().toString();
  }

  record BookingHeld(
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID accountId,
      Instant start,
      Instant end,
      UUID visitReasonId,
      Mode mode)
      implements BookingEvent {}

  /// @param notice what of the fee is told in writing before the visit, where it has to be
  record BookingConfirmed(
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID accountId,
      Instant start,
      Instant end,
      UUID visitReasonId,
      Mode mode,
      UUID locationId,
      PaymentPolicy policy,
      @Nullable FeeNotice notice)
      implements BookingEvent {
    /// Nothing has to be told in writing.
    public BookingConfirmed(
        UUID bookingId,
        UUID practitionerId,
        UUID patientId,
        UUID accountId,
        Instant start,
        Instant end,
        UUID visitReasonId,
        Mode mode,
        UUID locationId,
        PaymentPolicy policy) {
      this(
          bookingId,
          practitionerId,
          patientId,
          accountId,
          start,
          end,
          visitReasonId,
          mode,
          locationId,
          policy,
          null);
    }
  }

  /// The visit is at another time now, with another practitioner, or longer or shorter.
  ///
  /// @param start the new one
  /// @param by PATIENT or PRACTICE
  /// @param visitReasonId absent, as the two after it, in what was said before a visit could change
  ///   practitioners
  record BookingRescheduled(
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID accountId,
      Instant start,
      Instant end,
      Mode mode,
      UUID locationId,
      Instant previousStart,
      String by,
      @Nullable UUID visitReasonId,
      @Nullable UUID previousPractitionerId,
      @Nullable UUID previousVisitReasonId)
      implements BookingEvent {}

  /// The visit stays where it is and will begin later: the practice runs late.
  record VisitDelayed(
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID accountId,
      Instant start,
      int minutes)
      implements BookingEvent {}

  /// The hold ran out before the payment was made.
  record BookingExpired(
      UUID bookingId, UUID practitionerId, UUID patientId, UUID accountId, Instant start)
      implements BookingEvent {}

  record BookingPaymentFailed(
      UUID bookingId, UUID practitionerId, UUID patientId, UUID accountId, Instant start)
      implements BookingEvent {}

  /// @param confirmed whether it had been confirmed before
  record BookingCancelled(
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID accountId,
      Instant start,
      String by,
      boolean confirmed)
      implements BookingEvent {}

  /// The patient arrived, the consultation runs, ended, or nobody came.
  record BookingProgressed(
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID accountId,
      Instant start,
      BookingStatus status)
      implements BookingEvent {}
}
