package health.consulta.billing.messaging;

import health.consulta.billing.LearnFees;
import health.consulta.contract.Topics;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.AgendaEvent.VisitReasonChanged;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.sql.SqlInbox;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class AgendaEvents {
  private final SqlInbox inbox;
  private final LearnFees fees;

  AgendaEvents(SqlInbox inbox, LearnFees fees) {
    this.inbox = inbox;
    this.fees = fees;
  }

  @KafkaListener(topics = Topics.AGENDA)
  void on(AgendaEvent event, @Header(EventHeaders.ID) UUID id) {
    if (event instanceof VisitReasonChanged(var practitioner, var reason))
      inbox.once(
          id,
          () ->
              fees.reason(
                  reason.id(),
                  practitioner,
                  reason.code(),
                  reason.name(),
                  reason.mode(),
                  reason.active()));
  }
}
