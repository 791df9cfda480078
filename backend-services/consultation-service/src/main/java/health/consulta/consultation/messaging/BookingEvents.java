package health.consulta.consultation.messaging;

import health.consulta.consultation.Consultation;
import health.consulta.consultation.PlanConsultation;
import health.consulta.consultation.RunConsultation;
import health.consulta.contract.Topics;
import health.consulta.contract.booking.BookingEvent;
import health.consulta.contract.booking.BookingEvent.BookingCancelled;
import health.consulta.contract.booking.BookingEvent.BookingConfirmed;
import health.consulta.contract.booking.BookingEvent.BookingExpired;
import health.consulta.contract.booking.BookingEvent.BookingHeld;
import health.consulta.contract.booking.BookingEvent.BookingPaymentFailed;
import health.consulta.contract.booking.BookingEvent.BookingProgressed;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class BookingEvents {
  private final PlanConsultation plan;
  private final RunConsultation run;

  BookingEvents(PlanConsultation plan, RunConsultation run) {
    this.plan = plan;
    this.run = run;
  }

  @KafkaListener(topics = Topics.BOOKINGS)
  void on(BookingEvent event) {
    switch (event) {
      case BookingConfirmed confirmed -> plan.plan(planOf(confirmed));
      case BookingCancelled cancelled -> run.cancel(cancelled.bookingId());
      case BookingHeld _, BookingExpired _, BookingPaymentFailed _, BookingProgressed _ -> {}
    }
  }

  private static Consultation.Plan planOf(BookingConfirmed booking) {
    return new Consultation.Plan(
        booking.bookingId(),
        booking.practitionerId(),
        booking.patientId(),
        booking.visitReasonId(),
        booking.mode(),
        booking.start(),
        booking.end());
  }
}
