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
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.reporting.Facts;
import health.consulta.reporting.Visit;
import java.util.function.Consumer;
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
      case ConsultationCompleted _ -> became(event, ActivityFigure.COMPLETED);
      case ConsultationMissed _ -> became(event, ActivityFigure.NO_SHOWS);
      case ConsultationCancelled _ -> became(event, ActivityFigure.CANCELLED);
      case PatientArrived arrived -> note(event, visit -> visit.arrived(arrived.at()));
      case ConsultationStarted started -> note(event, visit -> visit.admitted(started.at()));
      case StepTakenBack back -> note(event, visit -> takeBack(back, visit));
      case ConsultationPlanned _ -> {}
    }
  }

  private void became(ConsultationEvent event, ActivityFigure outcome) {
    note(event, visit -> visit.became(outcome));
  }

  private static void takeBack(StepTakenBack event, Visit visit) {
    visit.admitted(null);
    if (event.status() == ConsultationStatus.PLANNED) visit.arrived(null);
  }

  private void note(ConsultationEvent event, Consumer<Visit> change) {
    facts.visits().note(event.bookingId(), change);
  }
}
