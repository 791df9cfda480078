package health.consulta.notification;

import health.consulta.contract.Topics;
import health.consulta.kit.mongo.MongoOutbox;
import health.consulta.kit.mongo.MongoOutboxes;
import health.consulta.kit.mongo.MongoReads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationStorage {
  @Bean
  MongoOutbox bellOutbox(MongoOutboxes outboxes) {
    return outboxes.of(Bell.class, Topics.NOTIFICATIONS);
  }

  @Bean
  MongoReads reads(MongoOutboxes outboxes) {
    return outboxes.reads();
  }
}
