package health.consulta.user.account;

import health.consulta.contract.user.Mandate;
import health.consulta.contract.user.UserEvent.MandateAnswered;
import health.consulta.kit.NotFound;
import health.consulta.kit.sql.SqlOutbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody says whether another may book for them: by the link that was mailed to them, or in
/// their own account, which is known by the same address.
@Service
public class AnswerMandate {
  private static final Duration BETWEEN_MAILS = Duration.ofHours(1);

  private final Accounts accounts;
  private final Dependants dependants;
  private final MailedLinks links;
  private final MandateLetters letters;
  private final SqlOutbox outbox;
  private final Clock clock;

  AnswerMandate(
      Accounts accounts,
      Dependants dependants,
      MailedLinks links,
      MandateLetters letters,
      SqlOutbox outbox,
      Clock clock) {
    this.accounts = accounts;
    this.dependants = dependants;
    this.links = links;
    this.letters = letters;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// What the link is about; it works on.
  ///
  /// @throws LinkInvalid when it was used or ran out
  @Transactional(readOnly = true)
  public Mandate look(Secret secret) {
    var dependant =
        links
            .dependantOf(secret.hash(), clock.instant())
            .flatMap(dependants::findById)
            .orElseThrow(LinkInvalid::new);
    return view(dependant).orElseThrow(LinkInvalid::new);
  }

  /// @throws LinkInvalid when the link was used or ran out
  @Transactional
  public Mandate agree(Secret secret) {
    return agree(used(secret));
  }

  /// They refuse, or take back what they agreed to.
  ///
  /// @throws LinkInvalid when the link was used or ran out
  @Transactional
  public Mandate end(Secret secret) {
    return end(used(secret));
  }

  /// Who books for the account holder, or asked them to.
  @Transactional(readOnly = true)
  public List<Mandate> about(UUID accountId) {
    return at(accountId).stream().flatMap(each -> view(each).stream()).toList();
  }

  /// @throws NotFound when nobody asked the account holder that
  @Transactional
  public Mandate agree(UUID accountId, UUID id) {
    return agree(own(accountId, id));
  }

  /// @throws NotFound when nobody asked the account holder that
  @Transactional
  public Mandate end(UUID accountId, UUID id) {
    return end(own(accountId, id));
  }

  /// Whoever lost the mail by which they take it back gets another one; says the same whether or
  /// not there is such a person, and fills nobody's mailbox.
  @Transactional
  public void mail(Address address) {
    var now = clock.instant();
    dependants.findByEmail(address.value()).stream()
        .filter(each -> each.hasAgreed(now) && !letters.sentSince(each, now.minus(BETWEEN_MAILS)))
        .forEach(each -> actor(each).ifPresent(actor -> letters.send(each, actor.locale(), true)));
  }

  private Mandate agree(Dependant dependant) {
    return answer(
        dependant,
        each -> {
          each.agree(clock.instant());
          letters.send(each, actor(each).orElseThrow(NotFound::new).locale(), true);
        });
  }

  private Mandate end(Dependant dependant) {
    return answer(
        dependant,
        each -> {
          each.withdraw(clock.instant());
          letters.withdraw(each);
        });
  }

  private Mandate answer(Dependant dependant, Consumer<Dependant> answer) {
    answer.accept(dependant);
    outbox.publish(
        new MandateAnswered(
            dependant.accountId(), dependant.getId(), dependant.consent(clock.instant())));
    return view(dependant).orElseThrow(NotFound::new);
  }

  private Dependant used(Secret secret) {
    var now = clock.instant();
    var id = links.dependantOf(secret.hash(), now).orElseThrow(LinkInvalid::new);
    if (links.useAboutDependant(secret.hash(), now) == 0) throw new LinkInvalid();
    return dependants.findById(id).orElseThrow(LinkInvalid::new);
  }

  private Dependant own(UUID accountId, UUID id) {
    return at(accountId).stream()
        .filter(each -> each.getId().equals(id))
        .findAny()
        .orElseThrow(NotFound::new);
  }

  private List<Dependant> at(UUID accountId) {
    return accounts
        .active(accountId)
        .map(account -> dependants.findByEmail(account.email()))
        .orElseThrow(NotFound::new)
        .stream()
        .filter(each -> !each.hasEnded())
        .toList();
  }

  private Optional<Account> actor(Dependant dependant) {
    return accounts.active(dependant.accountId());
  }

  private Optional<Mandate> view(Dependant dependant) {
    return actor(dependant)
        .map(actor -> dependant.mandate(actor.name().displayName(), clock.instant()));
  }
}
