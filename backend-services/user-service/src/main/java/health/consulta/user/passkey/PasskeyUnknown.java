package health.consulta.user.passkey;

import health.consulta.kit.Refusal;

/// No account has it, any more. That tells nothing: nobody guesses one.
public final class PasskeyUnknown extends Refusal {
  PasskeyUnknown() {
    super(Kind.UNAUTHENTICATED, "PASSKEY_UNKNOWN", "No account has this passkey.");
  }
}
