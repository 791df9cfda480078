package health.consulta.kit.clearing;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ClearingConfiguration {
  @Bean
  Clearing clearing(List<Leftovers> all, Clock clock) {
    return new Clearing(all, clock);
  }
}
