package health.consulta.user.signin;

import health.consulta.kit.Refusal;

class RefreshInvalid extends Refusal {
  RefreshInvalid() {
    super(Kind.UNAUTHENTICATED, "REFRESH_TOKEN_INVALID", "Sign in again.");
  }
}
