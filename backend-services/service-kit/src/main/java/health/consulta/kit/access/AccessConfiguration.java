package health.consulta.kit.access;

import java.time.Clock;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;

@AutoConfiguration
@Import(NoteAnswers.class)
class AccessConfiguration {
  @Bean
  AccessRecord accessRecord(ObjectProvider<ReadStore> store, Clock clock) {
    return new AccessRecord(store, clock);
  }

  /// Inside the rules of who may: what is refused is no act.
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor notedActs(ObjectProvider<AccessRecord> record) {
    return new DefaultPointcutAdvisor(
        AnnotationMatchingPointcut.forMethodAnnotation(Noted.class), new NoteActs(record));
  }
}
