package health.consulta.user.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.consultation.ConsultationEvent;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.user.erasure.Care;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ConsultationEvents {
  private final Care care;

  ConsultationEvents(Care care) {
    this.care = care;
  }

  @KafkaListener(topics = Topics.CONSULTATIONS)
  void on(ConsultationEvent event) {
    if (event instanceof ConsultationCompleted completed)
      care.given(completed.patientId(), completed.start());
  }
}
