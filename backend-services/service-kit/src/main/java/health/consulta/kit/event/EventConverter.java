package health.consulta.kit.event;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.kafka.support.converter.MessagingMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/// Reads a record as the event that its `ce_type` names among the permitted types of the listener's
/// sealed interface. A type that is not known here goes to the dead letters, to be replayed by a
/// newer version.
class EventConverter extends MessagingMessageConverter {
  private final JsonMapper json;

  EventConverter(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Message<?> toMessage(
      ConsumerRecord<?, ?> record,
      @Nullable Object acknowledgment,
      @Nullable Object consumer,
      @Nullable Type payloadType) {
    var message = super.toMessage(record, acknowledgment, consumer, payloadType);
    return MessageBuilder.fromMessage(message)
        .setHeader(EventHeaders.ID, UUID.fromString(header(record, EventHeaders.ID)))
        .setHeader(EventHeaders.SEQUENCE, Long.parseLong(header(record, EventHeaders.SEQUENCE)))
        .setHeader(EventHeaders.TIME, Instant.parse(header(record, EventHeaders.TIME)))
        .build();
  }

  @Override
  protected Object extractAndConvertValue(ConsumerRecord<?, ?> record, @Nullable Type type) {
    var name = header(record, EventHeaders.TYPE);
    var event =
        leaves((Class<?>) Objects.requireNonNull(type)).stream()
            .filter(leaf -> leaf.getSimpleName().equals(name))
            .findFirst()
            .orElseThrow(() -> new ConversionException("unknown event type " + name, null));
    return json.readValue((String) record.value(), event);
  }

  private static List<Class<?>> leaves(Class<?> type) {
    if (!type.isSealed()) return List.of(type);
    var leaves = new ArrayList<Class<?>>();
    for (var permitted : type.getPermittedSubclasses()) leaves.addAll(leaves(permitted));
    return leaves;
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    if (header == null) throw new ConversionException("no header " + name, null);
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
