package health.consulta.booking.web;

import health.consulta.booking.Booking;
import health.consulta.booking.PaymentState;
import health.consulta.contract.booking.BookingPayment;
import health.consulta.contract.payment.PaymentStatus;

/// A booking as the contract shows it.
interface BookingViews {
  static health.consulta.contract.booking.Booking of(Booking booking) {
    var visit = booking.visit();
    return new health.consulta.contract.booking.Booking(
        booking.id(),
        booking.status(),
        visit.practitionerId(),
        visit.visitReasonId(),
        visit.visitReasonName(),
        booking.patientId(),
        visit.start(),
        visit.end(),
        visit.mode(),
        visit.locationId(),
        visit.policy(),
        booking.holdExpiresAt().orElse(null),
        booking.payment().map(BookingViews::of).orElse(null),
        booking.changes().orElse(null),
        booking.groupId().orElse(null),
        booking.seriesId().orElse(null),
        booking.history());
  }

  private static BookingPayment of(PaymentState payment) {
    return new BookingPayment(
        payment.id(),
        PaymentStatus.valueOf(payment.standing().name()),
        payment.provider(),
        payment.amount(),
        payment.redirectUrl(),
        payment.clientSecret());
  }
}
