package health.consulta.kit.web;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

@AutoConfiguration(
    afterName = {
      "health.consulta.kit.mongo.MongoKitConfiguration",
      "health.consulta.kit.sql.SqlKitConfiguration"
    })
@EnableScheduling
@Import(ProblemHandler.class)
class WebKitConfiguration {
  /// Behind Spring Security's chain, whose order is -100.
  private static final int AFTER_SECURITY = -50;

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Problems problems(JsonMapper json) {
    return new Problems(json);
  }

  @Bean
  JacksonModule wholeCharacters() {
    return new SimpleModule("whole-characters")
        .addDeserializer(String.class, new WholeCharacters());
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(
      Problems problems, @Value("${consulta.largest-body}") long largest) {
    var filter = new FilterRegistrationBean<>(new BodyLimit(problems, largest));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }

  @Bean
  @ConditionalOnBean(IdempotencyStore.class)
  FilterRegistrationBean<Idempotency> idempotency(IdempotencyStore store, Problems problems) {
    var filter = new FilterRegistrationBean<>(new Idempotency(store, problems));
    filter.setOrder(AFTER_SECURITY);
    return filter;
  }

  @Bean
  WebMvcConfigurer requestIdArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestIdArgument());
      }
    };
  }
}
