package health.consulta.user.account;

import health.consulta.contract.user.AddPatient;
import health.consulta.contract.user.ChangePatient;
import health.consulta.contract.user.PersonName;
import health.consulta.contract.user.UserEvent.PatientCorrected;
import health.consulta.contract.user.UserEvent.PatientFiled;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// Somebody whom a practice books for, and who does not sign in.
@Entity
public class PatientOnFile implements Persistable<UUID> {
  @Id private UUID id;
  private UUID practitionerId;
  private String firstName;
  private String lastName;
  private LocalDate birthDate;
  private @Nullable String phone;
  private UUID filedBy;
  private Instant filedAt;
  @Version private @Nullable Long version;

  PatientOnFile() {}

  PatientOnFile(UUID id, UUID practitionerId, AddPatient form, UUID by, Instant now) {
    this.id = id;
    this.practitionerId = practitionerId;
    this.firstName = form.firstName().strip();
    this.lastName = form.lastName().strip();
    this.birthDate = form.birthDate();
    this.phone = kept(form.phone());
    this.filedBy = by;
    this.filedAt = now.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return version == null;
  }

  PersonName name() {
    return new PersonName(id, firstName, lastName, birthDate, "fr");
  }

  boolean isOf(UUID practitioner) {
    return practitionerId.equals(practitioner);
  }

  /// @return whether anything was otherwise before
  boolean correct(ChangePatient form) {
    var before = view();
    firstName = form.firstName().strip();
    lastName = form.lastName().strip();
    birthDate = form.birthDate();
    phone = kept(form.phone());
    return !view().equals(before);
  }

  PatientFiled filed() {
    return new PatientFiled(id);
  }

  PatientCorrected corrected() {
    return new PatientCorrected(id, firstName, lastName);
  }

  public health.consulta.contract.user.PatientOnFile view() {
    return new health.consulta.contract.user.PatientOnFile(
        id, firstName, lastName, birthDate, phone, version == null ? 0 : version);
  }

  private static @Nullable String kept(@Nullable String typed) {
    return typed == null ? null : PatientWords.digits(typed);
  }
}
