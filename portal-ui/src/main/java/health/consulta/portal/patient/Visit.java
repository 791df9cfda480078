package health.consulta.portal.patient;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingPayment;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.user.Practitioner;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// One booking of the patient, ready to show.
///
/// @param now the server's time, against which `holdExpiresAt` is counted down
/// @param changes what the patient may still change
/// @param forWhom the first name of who is seen, where it is not the account holder
/// @param paidBy where the patient pays
/// @param cancelledBy PATIENT, PRACTICE or SYSTEM
/// @param groupId of the visits that are confirmed with it
/// @param seriesId of the visits that were booked as one series
/// @param turn which of these it is, where it stands
/// @param invoiceId once there is an invoice
record Visit(
    @NonNull UUID id,
    @NonNull BookingStatus status,
    @NonNull Profile profile,
    @Nullable String forWhom,
    @NonNull UUID visitReasonId,
    @NonNull String reasonName,
    @NonNull Instant start,
    @NonNull Instant end,
    @NonNull Mode mode,
    @NonNull String place,
    @NonNull PaymentPolicy policy,
    @Nullable Money amount,
    @Nullable UUID paymentId,
    @Nullable PaymentProvider paidBy,
    @Nullable PaymentStatus paymentStatus,
    @Nullable String payUrl,
    @Nullable Instant holdExpiresAt,
    @NonNull Instant now,
    Booking.@Nullable Changes changes,
    @Nullable String cancelledBy,
    @Nullable UUID groupId,
    @Nullable UUID seriesId,
    @Nullable Turn turn,
    @Nullable UUID invoiceId) {
  static Visit of(
      Booking booking,
      Practitioner who,
      @Nullable String forWhom,
      Instant now,
      @Nullable Turn turn,
      @Nullable UUID invoiceId) {
    var payment = Optional.ofNullable(booking.payment());
    return new Visit(
        booking.id(),
        booking.status(),
        Profile.of(who),
        forWhom,
        booking.visitReasonId(),
        booking.visitReasonName(),
        booking.start(),
        booking.end(),
        booking.mode(),
        place(booking, who),
        booking.policy(),
        payment.map(BookingPayment::amount).orElse(null),
        payment.map(BookingPayment::id).orElse(null),
        payment.map(BookingPayment::provider).orElse(null),
        payment.map(BookingPayment::status).orElse(null),
        payment.map(BookingPayment::redirectUrl).orElse(null),
        booking.holdExpiresAt(),
        now,
        booking.changes(),
        cancelledBy(booking),
        booking.groupId(),
        booking.seriesId(),
        turn,
        invoiceId);
  }

  private static String place(Booking booking, Practitioner who) {
    return who.locations().stream()
        .filter(location -> location.id().equals(booking.locationId()))
        .findFirst()
        .map(Profile::place)
        .orElse("");
  }

  private static @Nullable String cancelledBy(Booking booking) {
    return booking.history().stream()
        .filter(step -> step.after() == BookingStatus.CANCELLED)
        .map(Booking.Step::by)
        .findFirst()
        .orElse(null);
  }
}
