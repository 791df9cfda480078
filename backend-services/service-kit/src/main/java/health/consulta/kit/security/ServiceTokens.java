package health.consulta.kit.security;

import health.consulta.kit.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The token with which this service calls others in its own name; kept until shortly before it
/// expires.
public class ServiceTokens {
  private final RestClient userService;
  private final Clock clock;
  private final String service;
  private final String secret;
  private @Nullable Answer answer;
  private Instant renewAt = Instant.MIN;

  ServiceTokens(RestClient userService, Clock clock, String service, String secret) {
    this.userService = userService;
    this.clock = clock;
    this.service = service;
    this.secret = secret;
  }

  /// @throws Unavailable when user-service does not answer
  public synchronized String token() {
    var now = clock.instant();
    if (answer == null || !now.isBefore(renewAt)) {
      answer = ask();
      renewAt = now.plusSeconds(answer.expiresIn() / 2);
    }
    return answer.accessToken();
  }

  private Answer ask() {
    try {
      return Objects.requireNonNull(
          userService
              .post()
              .uri("http://user-service/internal/service-tokens")
              .body(Map.of("service", service, "secret", secret))
              .retrieve()
              .body(Answer.class));
    } catch (RestClientException | IllegalStateException e) {
      throw new Unavailable("user service");
    }
  }

  record Answer(String accessToken, long expiresIn) {}
}
