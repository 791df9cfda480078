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
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.kit.event.EventHeaders;
import health.consulta.reporting.Facts;
import health.consulta.reporting.Visit;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class BookingEvents {
  private final Facts facts;

  BookingEvents(Facts facts) {
    this.facts = facts;
  }

  @KafkaListener(topics = Topics.BOOKINGS)
  void on(BookingEvent event, @Header(EventHeaders.TIME) Instant at) {
    switch (event) {
      case BookingConfirmed confirmed -> {
        note(confirmed, visit -> planned(confirmed, visit, at));
        facts.money().planned(confirmed.bookingId());
      }
      case BookingRescheduled moved -> {
        note(moved, visit -> planned(moved, visit));
        facts.money().planned(moved.bookingId());
      }
      case BookingCancelled cancelled -> {
        if (!cancelled.confirmed()) return; // a hold was given up, not a visit
        note(cancelled, visit -> visit.became(ActivityFigure.CANCELLED));
      }
      case BookingProgressed progressed -> progressed(progressed);
      case BookingHeld _, BookingExpired _, BookingPaymentFailed _, VisitDelayed _ -> {}
    }
  }

  private void progressed(BookingProgressed event) {
    switch (event.status()) {
      case COMPLETED -> {
        note(event, visit -> visit.became(ActivityFigure.COMPLETED));
        facts
            .firstVisits()
            .completed(event.bookingId(), event.practitionerId(), event.patientId(), event.start());
      }
      case NO_SHOW -> note(event, visit -> visit.became(ActivityFigure.NO_SHOWS));
      case HELD, CONFIRMED, ARRIVED, IN_PROGRESS, CANCELLED, EXPIRED, PAYMENT_FAILED ->
          note(event, visit -> {});
    }
  }

  private void note(BookingEvent event, Consumer<Visit> rest) {
    facts
        .visits()
        .note(
            event.bookingId(),
            visit -> rest.accept(visit.at(event.practitionerId(), event.start())));
  }

  private static void planned(BookingConfirmed event, Visit visit, Instant at) {
    visit
        .planned(
            event.start(), event.end(), event.visitReasonId(), event.mode(), event.locationId())
        .bookedAt(at);
  }

  private static void planned(BookingRescheduled event, Visit visit) {
    visit.planned(
        event.start(), event.end(), event.visitReasonId(), event.mode(), event.locationId());
  }
}
