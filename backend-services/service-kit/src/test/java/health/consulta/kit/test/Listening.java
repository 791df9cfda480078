package health.consulta.kit.test;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/// Lets no test begin before the service listens: it hears what is sent after it joined, and
/// nothing from before (`auto-offset-reset` is `latest` in tests).
class Listening {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ObjectProvider<KafkaListenerEndpointRegistry> listeners;

  Listening(ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
    this.listeners = listeners;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    listeners.ifAvailable(all -> await().atMost(PATIENCE).until(() -> joined(all)));
  }

  private static boolean joined(KafkaListenerEndpointRegistry all) {
    return all.getListenerContainers().stream()
        .filter(MessageListenerContainer::isRunning)
        .noneMatch(container -> container.getAssignedPartitions().isEmpty());
  }
}
