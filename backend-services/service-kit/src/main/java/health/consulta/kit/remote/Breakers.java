package health.consulta.kit.remote;

import feign.RetryableException;
import health.consulta.kit.Refusal;
import health.consulta.kit.Unavailable;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.cloud.client.circuitbreaker.ConfigBuilder;

/// A circuit breaker per Feign method that lets failures through as they are: a refusal is an
/// answer and opens nothing; an open breaker and a neighbour that is silent are [Unavailable].
class Breakers
    extends CircuitBreakerFactory<CircuitBreakerConfig, ConfigBuilder<CircuitBreakerConfig>> {
  private final CircuitBreakerRegistry registry =
      CircuitBreakerRegistry.of(
          CircuitBreakerConfig.custom()
              .slidingWindowSize(20)
              .minimumNumberOfCalls(10)
              .waitDurationInOpenState(Duration.ofSeconds(2))
              .permittedNumberOfCallsInHalfOpenState(3)
              .recordException(failure ->
                  !(failure instanceof Refusal r) || r.kind() == Refusal.Kind.UNAVAILABLE)
              .build());

  @Override
  public CircuitBreaker create(String id) {
    var breaker = registry.circuitBreaker(id);
    return new CircuitBreaker() {
      @Override
      public <T> T run(Supplier<T> call) {
        try {
          return breaker.executeSupplier(call);
        } catch (CallNotPermittedException | RetryableException silent) {
          throw new Unavailable("neighbour");
        }
      }

      @Override
      public <T> T run(Supplier<T> call, Function<Throwable, T> fallback) {
        try {
          return run(call);
        } catch (RuntimeException e) {
          return fallback.apply(e);
        }
      }
    };
  }

  @Override
  protected ConfigBuilder<CircuitBreakerConfig> configBuilder(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void configureDefault(Function<String, CircuitBreakerConfig> defaults) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void configure(Consumer<ConfigBuilder<CircuitBreakerConfig>> settings, String... ids) {
    throw new UnsupportedOperationException();
  }
}
