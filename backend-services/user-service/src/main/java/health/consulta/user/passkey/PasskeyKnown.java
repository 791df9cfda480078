package health.consulta.user.passkey;

import health.consulta.kit.Refusal;

public final class PasskeyKnown extends Refusal {
  PasskeyKnown() {
    super(Kind.CONFLICT, "PASSKEY_KNOWN", "An account has this passkey already.");
  }
}
