package health.consulta.user.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stood on a patient's file before it was corrected, and by whom.
@Entity
class PatientCorrection {
  @Id private UUID id;
  private UUID patientId;
  private UUID correctedBy;
  private Instant correctedAt;
  private String firstName;
  private String lastName;
  private LocalDate birthDate;
  private @Nullable String phone;

  PatientCorrection() {}

  PatientCorrection(health.consulta.contract.user.PatientOnFile before, UUID by, Instant now) {
    this.id = UUID.randomUUID();
    this.patientId = before.id();
    this.correctedBy = by;
    this.correctedAt = now.truncatedTo(ChronoUnit.MILLIS);
    this.firstName = before.firstName();
    this.lastName = before.lastName();
    this.birthDate = before.birthDate();
    this.phone = before.phone();
  }

  UUID correctedBy() {
    return correctedBy;
  }

  /// @param byName whose hand it was, where they are known still
  health.consulta.contract.user.PatientCorrection view(@Nullable String byName) {
    return new health.consulta.contract.user.PatientCorrection(
        patientId, correctedAt, byName, firstName, lastName, birthDate, phone);
  }
}
