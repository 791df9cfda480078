package health.consulta.user.account;

import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.PersonName;
import health.consulta.contract.user.Relation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// A person for whom an account holder books: a patient who does not sign in.
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
  private @Nullable Instant consentedAt;
  private @Nullable Instant endedAt;
  @Version private @Nullable Long version;

  Dependant() {}

  /// @throws ConsentMissing where somebody of age has not agreed
  Dependant(UUID id, UUID accountId, AddDependant form, Instant now) {
    var consents = Boolean.TRUE.equals(form.consent());
    if (isOfAge(form.birthDate(), now) && !consents) throw new ConsentMissing();
    this.consentedAt = consents ? now.truncatedTo(ChronoUnit.MILLIS) : null;
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
  }

  /// From the eighteenth birthday on a person decides alone (Code civil, article 414).
  private static boolean isOfAge(LocalDate birthDate, Instant now) {
    return !birthDate.plusYears(18).isAfter(LocalDate.ofInstant(now, ZoneId.of("Europe/Paris")));
  }

  /// @param locale of who acts for them
  PersonName name(String locale) {
    return new PersonName(id, firstName, lastName, birthDate, locale);
  }

  UUID accountId() {
    return accountId;
  }

  public health.consulta.contract.user.Dependant view() {
    return new health.consulta.contract.user.Dependant(
        id, firstName, lastName, birthDate, relation, consentedAt);
  }
}
