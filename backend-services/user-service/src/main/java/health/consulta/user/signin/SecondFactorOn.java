package health.consulta.user.signin;

import health.consulta.kit.Refusal;

/// It has to be turned off before another one is set up.
public final class SecondFactorOn extends Refusal {
  SecondFactorOn() {
    super(Kind.CONFLICT, "SECOND_FACTOR_ON", "A second factor is on already.");
  }
}
