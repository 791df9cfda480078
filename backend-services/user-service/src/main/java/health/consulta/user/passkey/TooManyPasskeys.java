package health.consulta.user.passkey;

import health.consulta.kit.Refusal;

/// A person has some devices, not a shop of them.
public final class TooManyPasskeys extends Refusal {
  static final int MOST = 20;

  TooManyPasskeys() {
    super(Kind.CONFLICT, "TOO_MANY_PASSKEYS", "An account has " + MOST + " passkeys at most.");
  }
}
