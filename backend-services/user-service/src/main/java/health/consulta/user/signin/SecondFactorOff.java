package health.consulta.user.signin;

import health.consulta.kit.Refusal;

/// There is none to lift.
public final class SecondFactorOff extends Refusal {
  SecondFactorOff() {
    super(Kind.CONFLICT, "SECOND_FACTOR_OFF", "This account has no second factor on.");
  }
}
