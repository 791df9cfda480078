package health.consulta.user.signin;

import health.consulta.contract.user.LostFactor;
import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.UserEvent.SecurityChanged;
import health.consulta.kit.NotFound;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// For who lost phone and recovery codes: an administrator has the second factor end, with the
/// reason on record. Its owner is told, and has two days to stop it by signing in with it.
@Service
public class LiftSecondFactor {
  static final Duration WAIT = Duration.ofHours(48);

  private final FactorLifts lifts;
  private final SecondFactors factors;
  private final CheckSecondFactor check;
  private final Accounts accounts;
  private final SqlOutbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LiftSecondFactor(
      FactorLifts lifts,
      SecondFactors factors,
      CheckSecondFactor check,
      Accounts accounts,
      SqlOutbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.lifts = lifts;
    this.factors = factors;
    this.check = check;
    this.accounts = accounts;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  public LostFactor state(UUID accountId) {
    if (!accounts.existsById(accountId)) throw new NotFound();
    return new LostFactor(check.isOn(accountId), lifts.due(accountId).orElse(null));
  }

  /// Asked for twice, it begins once.
  ///
  /// @throws SecondFactorOff when there is nothing to lift
  @Transactional
  public LostFactor ask(UUID administrator, UUID accountId, String reason) {
    if (!state(accountId).on()) throw new SecondFactorOff();
    var now = clock.instant();
    if (lifts.add(accountId, administrator, reason.strip(), now, now.plus(WAIT)))
      outbox.publish(new SecurityChanged(accountId, SecurityChange.SECOND_FACTOR_ENDING, null));
    return state(accountId);
  }

  /// Nothing ends; there may be nothing that would have.
  public void takeBack(UUID accountId) {
    lifts.end(accountId, "TAKEN_BACK", clock.instant());
  }

  @Scheduled(fixedDelayString = "PT1M")
  void liftDue() {
    lifts.due(clock.instant()).forEach(this::lift);
  }

  private void lift(UUID accountId) {
    transaction.executeWithoutResult(status -> {
      if (lifts.end(accountId, "LIFTED", clock.instant()) && factors.end(accountId) == 1)
        outbox.publish(new SecurityChanged(accountId, SecurityChange.SECOND_FACTOR_OFF, null));
    });
  }
}
