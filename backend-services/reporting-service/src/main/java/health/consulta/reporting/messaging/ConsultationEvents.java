package health.consulta.reporting.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.consultation.ConsultationEvent;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCancelled;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationMissed;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationPlanned;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationStarted;
import health.consulta.contract.consultation.ConsultationEvent.PatientArrived;
import health.consulta.contract.consultation.ConsultationEvent.StepTakenBack;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.reporting.Facts;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ConsultationEvents {
  private final Facts facts;

  ConsultationEvents(Facts facts) {
    this.facts = facts;
  }

  @KafkaListener(topics = Topics.CONSULTATIONS)
  void on(ConsultationEvent event) {
    switch (event) {
      case ConsultationCompleted _ ->
          facts.visits().became(event.bookingId(), ActivityFigure.COMPLETED);
      case ConsultationMissed _ ->
          facts.visits().became(event.bookingId(), ActivityFigure.NO_SHOWS);
      case ConsultationCancelled _ ->
          facts.visits().became(event.bookingId(), ActivityFigure.CANCELLED);
      case ConsultationPlanned _, PatientArrived _, ConsultationStarted _, StepTakenBack _ -> {}
    }
  }
}
