package health.consulta.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One circuit breaker per service: while it only lets callers wait, they are told so at once.
@Configuration
class Breakers {
  @Bean
  Customizer<ReactiveResilience4JCircuitBreakerFactory> breaker() {
    var config =
        CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(Breakers::isFailure)
            .build();
    return factory ->
        factory.configureDefault(
            name -> new Resilience4JConfigBuilder(name).circuitBreakerConfig(config).build());
  }

  /// A service without any instance is no failure of a call: nothing waits, and it is to be used
  /// the moment it is there.
  private static boolean isFailure(Throwable failure) {
    return Failures.isAway(failure) && !(failure instanceof NotFoundException);
  }
}
