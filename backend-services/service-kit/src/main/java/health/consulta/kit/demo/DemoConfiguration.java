package health.consulta.kit.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/// Only where the launcher loads demo data (`CONSULTA_DEMO=true`): the clock can be moved by the
/// platform itself, so that visits of past weeks are booked, paid, held and invoiced by the very
/// same code as tomorrow's.
@AutoConfiguration(beforeName = "health.consulta.kit.web.WebKitConfiguration")
@ConditionalOnProperty("consulta.demo")
class DemoConfiguration {
  @Bean
  ShiftedClock clock() {
    return new ShiftedClock(Clock.systemUTC());
  }

  @Bean
  ClockController clockController(ShiftedClock clock) {
    return new ClockController(clock);
  }
}
