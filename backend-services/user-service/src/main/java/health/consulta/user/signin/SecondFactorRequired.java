package health.consulta.user.signin;

import health.consulta.kit.Refusal;

/// The password is right; a code is asked for too.
public final class SecondFactorRequired extends Refusal {
  SecondFactorRequired() {
    super(
        Kind.UNAUTHENTICATED, "SECOND_FACTOR_REQUIRED", "Send the code of the second factor too.");
  }
}
