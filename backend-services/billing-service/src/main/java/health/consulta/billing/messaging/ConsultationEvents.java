package health.consulta.billing.messaging;

import health.consulta.billing.IssueInvoice;
import health.consulta.billing.Performed;
import health.consulta.contract.Topics;
import health.consulta.contract.consultation.ConsultationEvent;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.kit.event.EventHeaders;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class ConsultationEvents {
  private final IssueInvoice issue;

  ConsultationEvents(IssueInvoice issue) {
    this.issue = issue;
  }

  @KafkaListener(topics = Topics.CONSULTATIONS)
  void on(ConsultationEvent event, @Header(EventHeaders.ID) UUID id) {
    if (event instanceof ConsultationCompleted done)
      issue.issue(
          id,
          new Performed(
              done.bookingId(),
              done.practitionerId(),
              done.patientId(),
              done.visitReasonId(),
              done.start(),
              done.locationId()));
  }
}
