package health.consulta.user.signin;

import health.consulta.kit.Refusal;

/// It is not the code of this moment, or it was used already.
public final class BadCode extends Refusal {
  private BadCode(Kind kind) {
    super(kind, "BAD_CODE", "The code is wrong, or was used already.");
  }

  static BadCode atSignIn() {
    return new BadCode(Kind.UNAUTHENTICATED);
  }

  static BadCode inside() {
    return new BadCode(Kind.UNPROCESSABLE);
  }
}
