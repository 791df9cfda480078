package health.consulta.reporting.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.AgendaEvent.OfDay;
import health.consulta.contract.consultation.AgendaEvent.OpenTimePlanned;
import health.consulta.contract.consultation.AgendaEvent.OpeningChanged;
import health.consulta.contract.consultation.AgendaEvent.VisitReasonChanged;
import health.consulta.kit.event.EventHeaders;
import health.consulta.reporting.Facts;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class AgendaEvents {
  private final Facts facts;

  AgendaEvents(Facts facts) {
    this.facts = facts;
  }

  @KafkaListener(topics = Topics.AGENDA)
  void on(AgendaEvent event, @Header(EventHeaders.SEQUENCE) long sequence) {
    switch (event) {
      case OpenTimePlanned planned -> facts.openings().planned(planned);
      case VisitReasonChanged(var _, var reason) ->
          facts.reasons().name(reason.id(), reason.name(), sequence);
      case OpeningChanged _, OfDay _ -> {}
    }
  }
}
