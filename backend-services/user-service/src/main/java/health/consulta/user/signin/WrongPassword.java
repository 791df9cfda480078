package health.consulta.user.signin;

import health.consulta.kit.Refusal;

/// Of somebody who is signed in.
public final class WrongPassword extends Refusal {
  WrongPassword() {
    super(Kind.UNPROCESSABLE, "WRONG_PASSWORD", "The password is wrong.");
  }
}
