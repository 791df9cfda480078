package health.consulta.reporting.messaging;

import static java.util.stream.Collectors.toMap;

import health.consulta.contract.Topics;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.AgendaEvent.OfDay;
import health.consulta.contract.consultation.AgendaEvent.OpenPlace;
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
      case OpenTimePlanned(var practitioner, var from, var minutes, var places) ->
          facts
              .openings()
              .planned(
                  practitioner,
                  from,
                  minutes,
                  places.stream().collect(toMap(OpenPlace::locationId, OpenPlace::minutes)));
      case VisitReasonChanged(var _, var reason) ->
          facts.reasons().name(reason.id(), reason.name(), sequence);
      case OpeningChanged _, OfDay _ -> {}
    }
  }
}
