package health.consulta.kit.sql;

import health.consulta.kit.access.ReadStore;
import health.consulta.kit.event.EventConfiguration;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import health.consulta.kit.web.IdempotencyStore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AutoConfiguration(
    after = EventConfiguration.class,
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
    })
@ConditionalOnClass(JdbcTemplate.class)
class SqlKitConfiguration {
  @Bean
  SqlOutbox sqlOutbox(
      JdbcTemplate jdbc,
      EventWriter writer,
      EventSender sender,
      Clock clock,
      @Value("${spring.application.name}:${server.port:0}") String owner,
      @Value("${consulta.topic}") String topic) {
    return new SqlOutbox(jdbc, writer, sender, clock, owner, topic);
  }

  @Bean
  SqlInbox sqlInbox(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    return new SqlInbox(jdbc, new TransactionTemplate(transactions), clock);
  }

  @Bean
  ReadStore reads(SqlOutbox outbox, PlatformTransactionManager transactions) {
    return new SqlReads(outbox, new TransactionTemplate(transactions));
  }

  @Bean
  IdempotencyStore idempotencyStore(JdbcTemplate jdbc, Clock clock) {
    return new SqlIdempotency(jdbc, clock);
  }

  @Bean
  SqlLeftovers oldInboxNotes(JdbcTemplate jdbc, @Value("${consulta.clearing.inbox}") Duration age) {
    return new SqlLeftovers(jdbc, "inbox where handled_at", age);
  }

  @Bean
  SqlLeftovers oldKeys(JdbcTemplate jdbc, @Value("${consulta.clearing.keys}") Duration age) {
    return new SqlLeftovers(jdbc, "idempotency_keys where created_at", age);
  }
}
