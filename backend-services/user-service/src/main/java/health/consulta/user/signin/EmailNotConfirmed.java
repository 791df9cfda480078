package health.consulta.user.signin;

import health.consulta.kit.Refusal;

class EmailNotConfirmed extends Refusal {
  EmailNotConfirmed() {
    super(Kind.FORBIDDEN, "EMAIL_NOT_CONFIRMED", "Confirm your e-mail address first.");
  }
}
