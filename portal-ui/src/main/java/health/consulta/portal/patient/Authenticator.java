package health.consulta.portal.patient;

import health.consulta.contract.user.NewSecondFactor;
import org.jspecify.annotations.NonNull;

/// What an authenticator takes over, shown once.
record Authenticator(@NonNull String secret, @NonNull String uri) {
  static Authenticator of(NewSecondFactor factor) {
    return new Authenticator(factor.secret(), factor.uri());
  }
}
