package health.consulta.portal.live;

import health.consulta.contract.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Reads the facts that screens show. Every instance reads all of them, in a group of its own, from
/// now on: what was before, a screen reads when it opens.
@Component
class EventReader {
  private final EventTypes types = new EventTypes();
  private final OpenScreens screens;

  EventReader(OpenScreens screens) {
    this.screens = screens;
  }

  @KafkaListener(
      topics = {
        Topics.AGENDA,
        Topics.MESSAGES,
        Topics.CONSULTATIONS,
        Topics.PAYMENTS,
        Topics.INVOICES,
        Topics.NOTIFICATIONS
      },
      groupId = "portal-#{T(java.util.UUID).randomUUID()}")
  void read(ConsumerRecord<?, byte[]> fact) {
    var type = fact.headers().lastHeader("ce_type");
    if (type == null || fact.value() == null) return;
    types
        .read(new String(type.value(), StandardCharsets.UTF_8), fact.value())
        .ifPresent(screens::show);
  }
}
