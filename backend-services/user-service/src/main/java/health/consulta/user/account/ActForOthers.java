package health.consulta.user.account;

import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.PersonName;
import health.consulta.kit.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// For whom an account holder acts, and what those people are called.
@Service
public class ActForOthers {
  private final Accounts accounts;
  private final Dependants dependants;
  private final PatientsOnFile onFile;
  private final AskForConsent consent;
  private final MandateLetters letters;
  private final Clock clock;

  ActForOthers(
      Accounts accounts,
      Dependants dependants,
      PatientsOnFile onFile,
      AskForConsent consent,
      MandateLetters letters,
      Clock clock) {
    this.accounts = accounts;
    this.dependants = dependants;
    this.onFile = onFile;
    this.consent = consent;
    this.letters = letters;
    this.clock = clock;
  }

  public List<Dependant> of(UUID accountId) {
    return dependants.findByAccountIdAndEndedAtIsNullOrderByCreatedAt(accountId);
  }

  /// Those of them who agreed, or are children.
  public List<Dependant> actedFor(UUID accountId) {
    return of(accountId).stream().filter(each -> each.consents(clock.instant())).toList();
  }

  /// Those who were removed too.
  public List<Dependant> everOf(UUID accountId) {
    return dependants.findByAccountIdOrderByCreatedAt(accountId);
  }

  /// Who is of age is asked by mail whether they agree.
  ///
  /// @param id the dependant's; adding twice under the same id adds once
  /// @throws ConsentMissing where somebody of age cannot be asked
  @Transactional
  public Dependant add(UUID id, UUID accountId, AddDependant form) {
    var earlier = dependants.findById(id).filter(dependant -> dependant.isOf(accountId));
    if (earlier.isPresent()) return earlier.get();
    if (accounts.active(accountId).isEmpty()) throw new NotFound();
    if (of(accountId).size() >= TooManyDependants.MOST) throw new TooManyDependants();
    var added = dependants.save(new Dependant(id, accountId, form, clock.instant()));
    if (added.consents(clock.instant())) return added;
    if (form.email() == null) throw new ConsentMissing();
    consent.ask(added, new Address(form.email()));
    return added;
  }

  /// Ends it; once ended, or somebody else's, there is nothing to find.
  @Transactional
  public void end(UUID id, UUID accountId) {
    var dependant =
        dependants.findById(id).filter(each -> each.isOf(accountId)).orElseThrow(NotFound::new);
    dependant.end(clock.instant());
    letters.withdraw(dependant);
  }

  /// Whether the account may act for the patient: for themselves and their dependants.
  ///
  /// @throws ConsentAwaited where that is for the patient to say, and they have not agreed
  public boolean mayActFor(UUID accountId, UUID patientId) {
    if (accounts.active(accountId).isEmpty()) return false;
    if (accountId.equals(patientId)) return true;
    var dependant = dependants.findById(patientId).filter(each -> each.isOf(accountId));
    if (dependant.filter(each -> !each.consents(clock.instant())).isPresent())
      throw new ConsentAwaited();
    return dependant.isPresent();
  }

  /// Those of these accounts that somebody signs in to.
  public Set<UUID> accounts(Set<UUID> ids) {
    return accounts.findAllById(ids).stream()
        .filter(account -> account.status() == AccountStatus.ACTIVE)
        .map(Account::getId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// To whom belongs what a practice books for a patient: to the account they have, to that of who
  /// acts for them, or to nobody but themselves.
  ///
  /// @throws NotFound when nobody can be booked for under that id
  /// @throws ConsentAwaited when they have not agreed that one acts for them
  public UUID account(UUID patientId) {
    if (mayActFor(patientId, patientId) || onFile.existsById(patientId)) return patientId;
    return dependants
        .findById(patientId)
        .map(Dependant::accountId)
        .filter(account -> mayActFor(account, patientId))
        .orElseThrow(NotFound::new);
  }

  /// @throws NotFound when there is no such person
  @Transactional(readOnly = true)
  public PersonName name(UUID personId) {
    return names(Set.of(personId)).stream().findFirst().orElseThrow(NotFound::new);
  }

  /// Those that there are.
  @Transactional(readOnly = true)
  public List<PersonName> names(Set<UUID> people) {
    var others = dependants.findAllById(people);
    var actors = others.stream().map(Dependant::accountId);
    var locales = new HashMap<UUID, String>();
    var names = new ArrayList<PersonName>();
    for (var account : accounts.findAllById(Stream.concat(people.stream(), actors).toList())) {
      locales.put(account.getId(), account.locale());
      if (people.contains(account.getId())) names.add(account.name());
    }
    for (var other : others) {
      var locale = locales.get(other.accountId());
      if (locale != null) names.add(other.name(locale));
    }
    onFile.findAllById(people).forEach(each -> names.add(each.name()));
    return names;
  }
}
