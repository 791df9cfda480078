package health.consulta.notification;

import health.consulta.kit.Refusal;
import java.time.Duration;

/// Somebody just had a mail sent to themselves.
public final class TooManyTrials extends Refusal {
  TooManyTrials() {
    super(
        Kind.TOO_MANY,
        "TOO_MANY_TRIALS",
        "One mail to yourself every %d seconds.".formatted(Trials.PAUSE.toSeconds()));
  }

  @Override
  public Duration retryAfter() {
    return Trials.PAUSE;
  }
}
