package health.consulta.kit.remote;

import feign.Retryer;
import feign.codec.ErrorDecoder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.cloud.openfeign.FeignClientSpecification;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
    beforeName =
        "org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JAutoConfiguration")
class RemoteConfiguration {
  @Bean
  CircuitBreakerFactory<?, ?> breakers() {
    return new Breakers();
  }

  @Bean
  FeignClientSpecification everyClient() {
    return new FeignClientSpecification(
        "default.consulta", "default", new Class<?>[] {WarmConverters.class});
  }

  @Bean
  ErrorDecoder problemDecoder(JsonMapper json) {
    return new ProblemDecoder(json);
  }

  @Bean
  @Scope("prototype")
  Retryer getRetry() {
    return new GetRetry();
  }
}
