package health.consulta.booking.messaging;

import health.consulta.booking.CountMessages;
import health.consulta.contract.Topics;
import health.consulta.contract.booking.MessageEvent;
import health.consulta.contract.booking.MessageEvent.MessageSent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Booking hears its own news: a message whose writer died is counted all the same.
@Component
class MessageEvents {
  private final CountMessages count;

  MessageEvents(CountMessages count) {
    this.count = count;
  }

  @KafkaListener(topics = Topics.MESSAGES)
  void on(MessageEvent event) {
    if (event instanceof MessageSent sent) count.of(sent.conversationId(), sent.number());
  }
}
