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
  @Version private @Nullable Long version;

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
    return accountId.equals(account);
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
        id, firstName, lastName, birthDate, relation);
  }
}
