package health.consulta.kit.event;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;

/// Sends stored events to Kafka with CloudEvents headers (binary mode of the Kafka binding 1.0).
public class EventSender {
  private final KafkaTemplate<String, String> kafka;
  private final String source;

  EventSender(KafkaTemplate<String, String> kafka, String source) {
    this.kafka = kafka;
    this.source = source;
  }

  /// @param key keeps the order of its aggregate
  /// @param sequence grows by event within the key; a repeated send repeats it
  /// @return completes when the broker has it on disk
  public CompletableFuture<?> send(String topic, String key, PendingEvent event, long sequence) {
    var record = new ProducerRecord<>(topic, key, event.payload());
    header(record, "ce_specversion", "1.0");
    header(record, EventHeaders.ID, event.id().toString());
    header(record, EventHeaders.TYPE, event.type());
    header(record, "ce_source", "/" + source);
    header(record, EventHeaders.TIME, event.time().toString());
    header(record, EventHeaders.SEQUENCE, Long.toString(sequence));
    header(record, "traceparent", event.traceparent());
    return kafka.send(record);
  }

  private static void header(ProducerRecord<?, ?> record, String name, @Nullable String value) {
    if (value != null) record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
