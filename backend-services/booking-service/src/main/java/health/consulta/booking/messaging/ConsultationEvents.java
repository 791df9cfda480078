package health.consulta.booking.messaging;

import health.consulta.booking.FollowConsultation;
import health.consulta.contract.Topics;
import health.consulta.contract.consultation.ConsultationEvent;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCancelled;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationMissed;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationPlanned;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationStarted;
import health.consulta.contract.consultation.ConsultationEvent.PatientArrived;
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
      case ConsultationPlanned _, ConsultationCancelled _ -> {}
    }
  }
}
