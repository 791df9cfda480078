package health.consulta.user.signin;

import health.consulta.kit.Refusal;

class BadCredentials extends Refusal {
  BadCredentials() {
    super(Kind.UNAUTHENTICATED, "BAD_CREDENTIALS", "The e-mail address or the password is wrong.");
  }
}
