package health.consulta.kit.access;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@AutoConfiguration
@Import(NoteAnswers.class)
class AccessConfiguration {
  @Bean
  AccessRecord accessRecord(ObjectProvider<ReadStore> store, Clock clock) {
    return new AccessRecord(store, clock);
  }
}
