package health.consulta.consultation.messaging;

import health.consulta.consultation.search.KeepIndex;
import health.consulta.contract.Topics;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.user.UserEvent;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import health.consulta.kit.event.EventHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// Every instance follows all agendas in a group of its own, from a little before it began to read
/// the documents.
@Component
class AgendaEvents implements ConsumerSeekAware {
  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final String GROUP = "consultation-index-#{T(java.util.UUID).randomUUID()}";
  private final KeepIndex index;
  private final Instant from;

  AgendaEvents(KeepIndex index, Clock clock) {
    this.index = index;
    this.from = clock.instant().minus(OVERLAP);
  }

  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> assigned, ConsumerSeekCallback consumer) {
    consumer.seekToTimestamp(assigned.keySet(), from.toEpochMilli());
  }

  @KafkaListener(topics = Topics.AGENDA, groupId = GROUP, properties = "auto.offset.reset=latest")
  void on(AgendaEvent event, @Header(EventHeaders.SEQUENCE) long sequence) {
    index.follow(event, sequence);
  }

  @KafkaListener(topics = Topics.USERS, groupId = GROUP, properties = "auto.offset.reset=latest")
  void on(UserEvent event) {
    if (event instanceof PractitionerListed listed) index.put(UserEvents.entry(listed.profile()));
  }
}
