package health.consulta.kit.remote;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Request;
import feign.Request.HttpMethod;
import feign.RetryableException;
import health.consulta.kit.NotFound;
import health.consulta.kit.Unavailable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;

class BreakersTest {
  private final CircuitBreaker breaker = new Breakers().create("neighbour");

  @Test
  void a_neighbour_that_does_not_answer_in_time_is_unavailable() {
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> breaker.run(this::silence));
  }

  @Test
  void so_is_one_that_was_silent_too_often() {
    for (int call = 0; call < 20; call++)
      assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> breaker.run(this::silence));
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> breaker.run(() -> "not asked"));
  }

  @Test
  void a_refusal_is_an_answer_as_often_as_it_comes() {
    for (int call = 0; call < 40; call++)
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> breaker.run(this::refusal));
  }

  private String silence() {
    var request =
        Request.create(
            HttpMethod.POST, "http://neighbour", Map.of(), null, StandardCharsets.UTF_8, null);
    throw new RetryableException(-1, "Read timed out", HttpMethod.POST, (Long) null, request);
  }

  private String refusal() {
    throw new NotFound();
  }
}
