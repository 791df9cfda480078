package health.consulta.user.account;

import health.consulta.kit.Refusal;

/// Nobody acts for a person of age who has not agreed.
public final class ConsentAwaited extends Refusal {
  ConsentAwaited() {
    super(Kind.CONFLICT, "CONSENT_AWAITED", "This person has not agreed that one books for them.");
  }
}
