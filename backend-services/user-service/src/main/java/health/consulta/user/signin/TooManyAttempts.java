package health.consulta.user.signin;

import health.consulta.kit.Refusal;
import java.time.Duration;

class TooManyAttempts extends Refusal {
  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super(Kind.TOO_MANY, "TOO_MANY_ATTEMPTS", "Too many attempts. Wait a little and try again.");
    this.wait = wait;
  }

  @Override
  public Duration retryAfter() {
    return wait;
  }
}
