package health.consulta.user.account;

import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.Consent;
import health.consulta.contract.user.Mandate;
import health.consulta.contract.user.PersonName;
import health.consulta.contract.user.Relation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// A person for whom an account holder books: a patient who does not sign in. Once of age they
/// decide by themselves whether that goes on.
@Entity
public class Dependant implements Persistable<UUID> {
  @Id private UUID id;
  private UUID accountId;
  private String firstName;
  private String lastName;
  private LocalDate birthDate;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Relation relation;

  private Instant createdAt;
  private @Nullable String email;
  private @Nullable Instant endedAt;
  @Version private @Nullable Long version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "consent_step", joinColumns = @JoinColumn(name = "dependant_id"))
  @OrderColumn(name = "number")
  private List<Step> steps = new ArrayList<>();

  Dependant() {}

  Dependant(UUID id, UUID accountId, AddDependant form, Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.firstName = form.firstName().strip();
    this.lastName = form.lastName().strip();
    this.birthDate = form.birthDate();
    this.relation = form.relation();
    this.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return version == null;
  }

  boolean isOf(UUID account) {
    return accountId.equals(account) && endedAt == null;
  }

  /// Nobody acts for them from now on; what was booked for them stays, with their name.
  void end(Instant now) {
    endedAt = now.truncatedTo(ChronoUnit.MILLIS);
    if (refused().findAny().isEmpty()) email = null; // who said no is not asked under another name
  }

  boolean hasEnded() {
    return endedAt != null;
  }

  boolean isAt(Address address) {
    return address.value().equals(email);
  }

  /// As it stands. From the eighteenth birthday on a person decides alone (Code civil, article
  /// 414), so what their parents did for them ends there.
  Consent consent(Instant now) {
    var today = LocalDate.ofInstant(now, ZoneId.of("Europe/Paris"));
    if (birthDate.plusYears(18).isAfter(today)) return Consent.NOT_NEEDED;
    return steps.isEmpty() ? Consent.NOT_ASKED : steps.getLast().consent();
  }

  /// Whether the account holder may act for them, as far as it is theirs to say.
  boolean consents(Instant now) {
    var consent = consent(now);
    return consent == Consent.NOT_NEEDED || consent == Consent.AGREED;
  }

  boolean hasAgreed(Instant now) {
    return consent(now) == Consent.AGREED;
  }

  void ask(Address address, Instant now) {
    email = address.value();
    step(Consent.AWAITED, now);
  }

  /// @throws ConsentSettled when nothing is asked of them
  void agree(Instant now) {
    if (consent(now) != Consent.AWAITED) throw new ConsentSettled();
    step(Consent.AGREED, now);
  }

  /// @throws ConsentSettled when there is nothing to refuse or to take back
  void withdraw(Instant now) {
    step(
        switch (consent(now)) {
          case AWAITED -> Consent.REFUSED;
          case AGREED -> Consent.TAKEN_BACK;
          case NOT_NEEDED, NOT_ASKED, DECLARED, REFUSED, TAKEN_BACK -> throw new ConsentSettled();
        },
        now);
  }

  private void step(Consent consent, Instant now) {
    steps.add(new Step(consent, now.truncatedTo(ChronoUnit.MILLIS)));
  }

  /// When they were asked.
  Stream<Instant> asked() {
    return when(Consent.AWAITED);
  }

  /// When they refused.
  Stream<Instant> refused() {
    return when(Consent.REFUSED);
  }

  private Stream<Instant> when(Consent consent) {
    return steps.stream().filter(step -> step.consent() == consent).map(Step::at);
  }

  @Nullable String email() {
    return email;
  }

  /// @param locale of who acts for them
  PersonName name(String locale) {
    return new PersonName(id, firstName, lastName, birthDate, locale);
  }

  UUID accountId() {
    return accountId;
  }

  public health.consulta.contract.user.Dependant view(Instant now) {
    var taken = steps.stream().map(Step::view).toList();
    return new health.consulta.contract.user.Dependant(
        id, firstName, lastName, birthDate, relation, consent(now), email, taken);
  }

  /// As the person themselves sees it.
  ///
  /// @param actor the name of the account holder
  Mandate mandate(String actor, Instant now) {
    var taken = steps.stream().map(Step::view).toList();
    return new Mandate(id, actor, firstName, consent(now), taken);
  }
}
