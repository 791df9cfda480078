package health.consulta.user.signin;

import health.consulta.contract.user.NewSecondFactor;
import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.UserEvent.SecurityChanged;
import health.consulta.kit.security.Seal;
import health.consulta.kit.sql.SqlOutbox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// A second factor begins with a secret for the authenticator and is on once a code of it was seen.
/// Turning it on and off asks for the password.
@Service
public class SetUpSecondFactor {
  private static final SecureRandom RANDOM = new SecureRandom();

  /// As long as the hash (RFC 4226, 4, R6).
  private static final int BYTES = 20;

  private final SecondFactors factors;
  private final CheckSecondFactor check;
  private final RecoveryCodes recovery;
  private final ProveIdentity identity;
  private final FactorLifts lifts;
  private final SqlOutbox outbox;
  private final TransactionTemplate transaction;
  private final Seal seal;
  private final Clock clock;

  SetUpSecondFactor(
      SecondFactors factors,
      CheckSecondFactor check,
      RecoveryCodes recovery,
      ProveIdentity identity,
      FactorLifts lifts,
      SqlOutbox outbox,
      TransactionTemplate transaction,
      Seal seal,
      Clock clock) {
    this.factors = factors;
    this.check = check;
    this.recovery = recovery;
    this.identity = identity;
    this.lifts = lifts;
    this.outbox = outbox;
    this.transaction = transaction;
    this.seal = seal;
    this.clock = clock;
  }

  public health.consulta.contract.user.SecondFactor state(UUID accountId) {
    var on = check.isOn(accountId);
    return new health.consulta.contract.user.SecondFactor(on, on ? recovery.left(accountId) : 0);
  }

  /// A new secret, in place of one that was never confirmed.
  ///
  /// @throws SecondFactorOn when one is on
  public NewSecondFactor begin(UUID accountId, String password) {
    var account = identity.prove(accountId, password);
    if (check.isOn(accountId)) throw new SecondFactorOn();
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    var sealed = seal.close(secret, CheckSecondFactor.purpose(accountId));
    factors.save(new SecondFactor(accountId, sealed, clock.instant()));
    var text = Base32.of(secret);
    var label = URLEncoder.encode(account.email(), StandardCharsets.UTF_8);
    return new NewSecondFactor(
        text, "otpauth://totp/Consulta:" + label + "?secret=" + text + "&issuer=Consulta");
  }

  /// On from now on.
  ///
  /// @return recovery codes, shown this once
  /// @throws BadCode when the authenticator does not have the secret
  @Transactional
  public List<String> confirm(UUID accountId, String code) {
    if (!check.isCode(accountId, code)) throw BadCode.inside();
    if (factors.confirm(accountId, clock.instant()) == 0) throw new SecondFactorOn();
    lifts.end(accountId, "STOPPED", clock.instant()); // it was about another one
    outbox.publish(new SecurityChanged(accountId, SecurityChange.SECOND_FACTOR_ON, null));
    return recovery.renew(accountId);
  }

  /// Off; it may be off already.
  public void end(UUID accountId, String password) {
    identity.prove(accountId, password);
    transaction.executeWithoutResult(status -> {
      if (factors.end(accountId) == 1)
        outbox.publish(new SecurityChanged(accountId, SecurityChange.SECOND_FACTOR_OFF, null));
    });
  }
}
