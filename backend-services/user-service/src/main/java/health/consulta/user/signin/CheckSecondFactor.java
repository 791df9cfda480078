package health.consulta.user.signin;

import health.consulta.kit.security.Seal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks for the second factor of those who have one on. Each code, and each recovery code, is good
/// once.
@Component
class CheckSecondFactor {
  private final SecondFactors factors;
  private final RecoveryCodes recovery;
  private final Seal seal;
  private final Clock clock;

  CheckSecondFactor(SecondFactors factors, RecoveryCodes recovery, Seal seal, Clock clock) {
    this.factors = factors;
    this.recovery = recovery;
    this.seal = seal;
    this.clock = clock;
  }

  /// @throws SecondFactorRequired when a code is missing
  /// @throws BadCode when it is none, or not any more
  void check(UUID accountId, @Nullable String code) {
    if (!isOn(accountId)) return;
    if (code == null || code.isBlank()) throw new SecondFactorRequired();
    if (!isCode(accountId, code) && !recovery.spend(accountId, code)) throw BadCode.atSignIn();
  }

  boolean isOn(UUID accountId) {
    return factors.findById(accountId).filter(SecondFactor::isOn).isPresent();
  }

  /// Whether the authenticator shows it now, for the first time.
  boolean isCode(UUID accountId, String code) {
    var factor = factors.findById(accountId);
    if (factor.isEmpty()) return false;
    var secret = seal.open(factor.get().sealedSecret(), purpose(accountId));
    var step = OneTimeCodes.step(secret, code.strip(), clock.instant());
    return step.isPresent() && factors.spend(accountId, step.getAsLong()) == 1;
  }

  static String purpose(UUID accountId) {
    return "second factor/" + accountId;
  }
}
