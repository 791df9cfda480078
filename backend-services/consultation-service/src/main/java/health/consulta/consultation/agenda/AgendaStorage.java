package health.consulta.consultation.agenda;

import health.consulta.contract.Topics;
import health.consulta.kit.mongo.MongoOutbox;
import health.consulta.kit.mongo.MongoOutboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The collections whose documents carry events of the topic `agenda`.
@Configuration(proxyBeanMethods = false)
class AgendaStorage {
  @Bean
  MongoOutbox agendaOutbox(MongoOutboxes outboxes) {
    return outboxes.of("agendas", Topics.AGENDA);
  }

  @Bean
  MongoOutbox visitReasonOutbox(MongoOutboxes outboxes) {
    return outboxes.of("visit_reasons", Topics.AGENDA);
  }

  @Bean
  MongoOutbox dayOutbox(MongoOutboxes outboxes) {
    return outboxes.of("agenda_days", Topics.AGENDA);
  }
}
