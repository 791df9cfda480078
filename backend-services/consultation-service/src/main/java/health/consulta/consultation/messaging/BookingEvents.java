package health.consulta.consultation.messaging;

import health.consulta.consultation.Consultation;
import health.consulta.consultation.MoveConsultation;
import health.consulta.consultation.PlanConsultation;
import health.consulta.consultation.RunConsultation;
import health.consulta.consultation.agenda.ReleaseHold;
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
import health.consulta.contract.consultation.ReleaseTime;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class BookingEvents {
  private final PlanConsultation plan;
  private final RunConsultation run;
  private final MoveConsultation move;
  private final ReleaseHold release;

  BookingEvents(
      PlanConsultation plan, RunConsultation run, MoveConsultation move, ReleaseHold release) {
    this.plan = plan;
    this.run = run;
    this.move = move;
    this.release = release;
  }

  @KafkaListener(topics = Topics.BOOKINGS)
  void on(BookingEvent event) {
    switch (event) {
      case BookingConfirmed confirmed -> plan.plan(planOf(confirmed));
      case BookingRescheduled moved -> moved(moved);
      case BookingCancelled cancelled -> {
        run.cancel(cancelled.bookingId());
        release(cancelled);
      }
      case BookingExpired expired -> release(expired);
      case BookingPaymentFailed failed -> release(failed);
      case BookingHeld _, BookingProgressed _, VisitDelayed _ -> {}
    }
  }

  private void moved(BookingRescheduled moved) {
    var who = moved.practitionerId();
    var reason = moved.visitReasonId();
    if (reason != null && !who.equals(moved.previousPractitionerId()))
      move.handOver(moved.bookingId(), who, reason);
    move.move(moved.bookingId(), moved.start(), moved.end(), moved.locationId());
  }

  /// Booking asks for it as well, at once; this is for when it died before it could. A booking's id
  /// is never held again.
  private void release(BookingEvent over) {
    release.release(
        over.bookingId(), new ReleaseTime(over.practitionerId(), over.start(), Long.MAX_VALUE));
  }

  private static Consultation.Plan planOf(BookingConfirmed booking) {
    return new Consultation.Plan(
        booking.bookingId(),
        booking.practitionerId(),
        booking.patientId(),
        booking.visitReasonId(),
        booking.mode(),
        booking.start(),
        booking.end(),
        booking.locationId());
  }
}
