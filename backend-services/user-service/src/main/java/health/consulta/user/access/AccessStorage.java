package health.consulta.user.access;

import health.consulta.kit.sql.SqlLeftovers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class AccessStorage {
  /// Six to twelve months are asked for (CNIL, délibération 2021-122).
  private static final Duration KEPT = Duration.ofDays(365);

  @Bean
  SqlLeftovers oldAccesses(JdbcTemplate jdbc) {
    return new SqlLeftovers(jdbc, "access_record where at", KEPT);
  }

  @Bean
  SqlLeftovers oldActs(JdbcTemplate jdbc) {
    return new SqlLeftovers(jdbc, "act_record where at", KEPT);
  }
}
