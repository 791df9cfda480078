package health.consulta.kit.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.support.converter.RecordMessageConverter;

/// What services told each other.
public interface Told {
  /// All events of a topic up to now, in the order of each aggregate.
  ///
  /// @param type the sealed interface of the topic's events
  static <E> List<E> on(
      String topic,
      Class<E> type,
      ConsumerFactory<?, ?> consumers,
      RecordMessageConverter converter) {
    var told = new ArrayList<E>();
    try (Consumer<?, ?> consumer = consumers.createConsumer(null, "-told")) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part)))
        for (var record : consumer.poll(Duration.ofSeconds(1)))
          told.add(type.cast(converter.toMessage(record, null, null, type).getPayload()));
    }
    return told;
  }
}
