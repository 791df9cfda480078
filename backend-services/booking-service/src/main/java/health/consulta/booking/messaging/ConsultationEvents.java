package health.consulta.booking.messaging;

import health.consulta.booking.FollowConsultation;
import health.consulta.contract.Topics;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.ConsultationEvent;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCancelled;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationMissed;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationPlanned;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationStarted;
import health.consulta.contract.consultation.ConsultationEvent.PatientArrived;
import health.consulta.contract.consultation.ConsultationEvent.StepTakenBack;
import health.consulta.contract.consultation.ConsultationStatus;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ConsultationEvents {
  private final FollowConsultation follow;

  ConsultationEvents(FollowConsultation follow) {
    this.follow = follow;
  }

  @KafkaListener(topics = Topics.CONSULTATIONS)
  void on(ConsultationEvent event) {
    switch (event) {
      case PatientArrived arrived -> follow.arrived(arrived.bookingId());
      case ConsultationStarted started -> follow.started(started.bookingId());
      case ConsultationCompleted completed -> follow.completed(completed.bookingId());
      case ConsultationMissed missed -> follow.missed(missed.bookingId());
      case StepTakenBack back -> follow.takenBack(back.bookingId(), status(back));
      case ConsultationPlanned _, ConsultationCancelled _ -> {}
    }
  }

  private static BookingStatus status(StepTakenBack back) {
    return back.status() == ConsultationStatus.ARRIVED
        ? BookingStatus.ARRIVED
        : BookingStatus.CONFIRMED;
  }
}
