package health.consulta.user.passkey;

import health.consulta.kit.Refusal;

/// What the device signed is too old, was used already, or was for something else.
public final class ChallengeOver extends Refusal {
  private ChallengeOver(Kind kind) {
    super(kind, "PASSKEY_CHALLENGE_OVER", "It took too long. Try again.");
  }

  static ChallengeOver atSignIn() {
    return new ChallengeOver(Kind.UNAUTHENTICATED);
  }

  static ChallengeOver inside() {
    return new ChallengeOver(Kind.UNPROCESSABLE);
  }
}
