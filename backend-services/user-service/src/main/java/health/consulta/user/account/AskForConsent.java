package health.consulta.user.account;

import health.consulta.kit.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person of age is asked by mail whether an account holder may book for them, and asked again;
/// within bounds, since anybody's address can be typed.
@Service
public class AskForConsent {
  static final Duration BETWEEN_MAILS = Duration.ofMinutes(5);
  static final int MOST_BY_ACCOUNT = 10;
  static final int MOST_TO_ADDRESS = 5;
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration LEFT_IN_PEACE = Duration.ofDays(7);

  private final Accounts accounts;
  private final Dependants dependants;
  private final MandateLetters letters;
  private final Clock clock;

  AskForConsent(Accounts accounts, Dependants dependants, MandateLetters letters, Clock clock) {
    this.accounts = accounts;
    this.dependants = dependants;
    this.letters = letters;
    this.clock = clock;
  }

  /// Who agreed already, or is a child, is not asked.
  ///
  /// @param address theirs; another one than before makes the links to that one worthless
  /// @throws ConsentAddressYours when it is the account holder's own
  /// @throws ConsentRefused while somebody who said no is left in peace
  /// @throws AskedTooOften when they, or others by this account, were written to just now
  @Transactional
  public Dependant ask(UUID id, UUID accountId, Address address) {
    var dependant =
        dependants.findById(id).filter(each -> each.isOf(accountId)).orElseThrow(NotFound::new);
    ask(dependant, address);
    return dependant;
  }

  void ask(Dependant dependant, Address address) {
    var now = clock.instant();
    if (dependant.consents(now)) return;
    var account = accounts.active(dependant.accountId()).orElseThrow(NotFound::new);
    if (account.email().equals(address.value())) throw new ConsentAddressYours();
    check(dependant, address, now);
    dependant.ask(address, now);
    letters.send(dependant, account.locale(), false);
  }

  private void check(Dependant dependant, Address address, Instant now) {
    var ofAccount = dependants.findByAccountIdOrderByCreatedAt(dependant.accountId());
    if (ofAccount.stream()
        .filter(each -> each.equals(dependant) || each.isAt(address))
        .flatMap(Dependant::refused)
        .anyMatch(now.minus(LEFT_IN_PEACE)::isBefore)) throw new ConsentRefused();
    bound(List.of(dependant), 1, BETWEEN_MAILS, now);
    bound(ofAccount, MOST_BY_ACCOUNT, DAY, now);
    bound(dependants.findByEmail(address.value()), MOST_TO_ADDRESS, DAY, now);
  }

  private static void bound(List<Dependant> asked, int most, Duration within, Instant now) {
    var lately =
        asked.stream()
            .flatMap(Dependant::asked)
            .filter(now.minus(within)::isBefore)
            .sorted()
            .toList();
    if (lately.size() >= most)
      throw new AskedTooOften(
          Duration.between(now, lately.get(lately.size() - most).plus(within)).plusSeconds(1));
  }
}
