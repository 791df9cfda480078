package health.consulta.kit.mongo;

import health.consulta.kit.event.EventConfiguration;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import health.consulta.kit.web.IdempotencyStore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

@AutoConfiguration(
    after = EventConfiguration.class,
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass(MongoOperations.class)
class MongoKitConfiguration {
  @Bean
  MongoOutboxes mongoOutboxes(
      MongoOperations mongo,
      EventWriter writer,
      EventSender sender,
      Clock clock,
      @Value("${spring.application.name}:${server.port:0}") String owner) {
    return new MongoOutboxes(mongo, writer, sender, owner, clock);
  }

  @Bean
  MongoInbox mongoInbox(MongoOperations mongo, Clock clock) {
    return new MongoInbox(mongo, clock);
  }

  @Bean
  IdempotencyStore idempotencyStore(MongoOperations mongo, Clock clock) {
    return new MongoIdempotency(mongo, clock);
  }

  @Bean
  MongoOutage mongoOutage() {
    return new MongoOutage();
  }

  @Bean
  MongoLeftovers oldInboxNotes(
      MongoOperations mongo, @Value("${consulta.clearing.inbox}") Duration age) {
    return new MongoLeftovers(mongo, "inbox", "at", age);
  }

  @Bean
  @ConditionalOnBean(MongoReads.class)
  MongoLeftovers oldReads(MongoOperations mongo, @Value("${consulta.clearing.keys}") Duration age) {
    return new MongoLeftovers(mongo, MongoReads.COLLECTION, MongoReads.AGE, age);
  }

  @Bean
  MongoLeftovers oldKeys(MongoOperations mongo, @Value("${consulta.clearing.keys}") Duration age) {
    return new MongoLeftovers(mongo, "idempotency_keys", "createdAt", age);
  }
}
