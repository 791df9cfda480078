package health.consulta.user.passkey;

import health.consulta.kit.Refusal;

/// It does not prove what it should.
public final class PasskeyRefused extends Refusal {
  private PasskeyRefused(Kind kind) {
    super(kind, "PASSKEY_REFUSED", "The passkey does not prove who you are.");
  }

  static PasskeyRefused atSignIn() {
    return new PasskeyRefused(Kind.UNAUTHENTICATED);
  }

  static PasskeyRefused inside() {
    return new PasskeyRefused(Kind.UNPROCESSABLE);
  }
}
