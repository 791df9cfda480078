package health.consulta.reporting.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.user.UserEvent;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import health.consulta.kit.event.EventHeaders;
import health.consulta.reporting.Facts;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class UserEvents {
  private final Facts facts;

  UserEvents(Facts facts) {
    this.facts = facts;
  }

  @KafkaListener(topics = Topics.USERS)
  void on(UserEvent event, @Header(EventHeaders.SEQUENCE) long sequence) {
    if (!(event instanceof PractitionerListed(var account, var profile))) return;
    facts.practitioners().name(account, profile.displayName(), sequence);
    for (var location : profile.locations())
      facts.locations().name(location.id(), location.name(), sequence);
  }
}
