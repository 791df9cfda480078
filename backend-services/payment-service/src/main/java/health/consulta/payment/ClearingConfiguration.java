package health.consulta.payment;

import health.consulta.kit.sql.SqlLeftovers;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/// What this service does not keep. A refund's work stays: by it a repeated request is one refund.
/// Nothing of the ledger ever goes.
@Configuration(proxyBeanMethods = false)
class ClearingConfiguration {
  @Bean
  SqlLeftovers doneWork(JdbcTemplate jdbc, @Value("${consulta.clearing.work}") Duration age) {
    return new SqlLeftovers(jdbc, "payment_work where kind <> 'REFUND' and done_at", age);
  }

  @Bean
  SqlLeftovers oldNotices(JdbcTemplate jdbc, @Value("${consulta.clearing.work}") Duration age) {
    return new SqlLeftovers(jdbc, "webhook_event where received_at", age);
  }

  @Bean
  SqlLeftovers oldPrices(JdbcTemplate jdbc, @Value("${consulta.clearing.work}") Duration age) {
    return new SqlLeftovers(jdbc, "repriced_booking where at", age);
  }
}
