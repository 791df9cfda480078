package health.consulta.user.account;

import health.consulta.kit.Refusal;
import java.time.Duration;

/// Nobody's mailbox is filled.
class AskedTooOften extends Refusal {
  private final Duration wait;

  AskedTooOften(Duration wait) {
    super(Kind.TOO_MANY, "CONSENT_ASKED_OFTEN", "They were written to just now. Give them time.");
    this.wait = wait;
  }

  @Override
  public Duration retryAfter() {
    return wait;
  }
}
