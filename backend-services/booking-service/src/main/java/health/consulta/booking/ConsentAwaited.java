package health.consulta.booking;

import health.consulta.kit.Refusal;

/// Nothing is booked for a person of age who has not agreed to it.
public final class ConsentAwaited extends Refusal {
  /// As user-service says it.
  public static final String CODE = "CONSENT_AWAITED";

  public ConsentAwaited() {
    super(Kind.CONFLICT, CODE, "This person has not agreed that one books for them.");
  }
}
