package health.consulta.booking;

import health.consulta.kit.Refusal;
import java.time.Duration;

/// Who wrote a lot lets the practice read first.
public final class TooManyMessages extends Refusal {
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  TooManyMessages(MessageSettings settings) {
    super(
        Kind.TOO_MANY,
        "TOO_MANY_MESSAGES",
        "At most %d messages within %d minutes."
            .formatted(settings.most(), settings.within().toMinutes()));
  }

  @Override
  public Duration retryAfter() {
    return A_WHILE;
  }
}
