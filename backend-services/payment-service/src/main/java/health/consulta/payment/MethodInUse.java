package health.consulta.payment;

import health.consulta.kit.Refusal;

/// The provider is being asked to use it at this moment.
public final class MethodInUse extends Refusal {
  MethodInUse() {
    super(
        Kind.CONFLICT,
        "METHOD_IN_USE",
        "The method is being used for its visit right now. Try again in a moment.");
  }
}
