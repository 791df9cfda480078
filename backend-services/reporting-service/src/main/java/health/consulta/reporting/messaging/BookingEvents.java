package health.consulta.reporting.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.booking.BookingEvent;
import health.consulta.contract.booking.BookingEvent.BookingCancelled;
import health.consulta.contract.booking.BookingEvent.BookingConfirmed;
import health.consulta.contract.booking.BookingEvent.BookingExpired;
import health.consulta.contract.booking.BookingEvent.BookingHeld;
import health.consulta.contract.booking.BookingEvent.BookingPaymentFailed;
import health.consulta.contract.booking.BookingEvent.BookingProgressed;
import health.consulta.contract.booking.BookingEvent.BookingRescheduled;
import health.consulta.contract.booking.BookingEvent.VisitDelayed;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.reporting.Facts;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class BookingEvents {
  private final Facts facts;

  BookingEvents(Facts facts) {
    this.facts = facts;
  }

  @KafkaListener(topics = Topics.BOOKINGS)
  void on(BookingEvent event) {
    switch (event) {
      case BookingConfirmed _, BookingRescheduled _ -> booked(event);
      case BookingCancelled cancelled -> {
        if (!cancelled.confirmed()) return; // a hold was given up, not a visit
        booked(event);
        facts.visits().became(event.bookingId(), ActivityFigure.CANCELLED);
      }
      case BookingProgressed progressed -> {
        booked(event);
        if (progressed.status() == BookingStatus.COMPLETED)
          facts.visits().became(event.bookingId(), ActivityFigure.COMPLETED);
        if (progressed.status() == BookingStatus.NO_SHOW)
          facts.visits().became(event.bookingId(), ActivityFigure.NO_SHOWS);
      }
      case BookingHeld _, BookingExpired _, BookingPaymentFailed _, VisitDelayed _ -> {}
    }
  }

  private void booked(BookingEvent event) {
    facts.visits().booked(event.bookingId(), event.practitionerId(), event.start());
  }
}
