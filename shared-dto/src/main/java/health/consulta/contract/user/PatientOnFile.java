package health.consulta.contract.user;

import health.consulta.contract.AccessKind;
import health.consulta.contract.OfPatient;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody whom a practice put on file: a patient who does not sign in.
///
/// @param version for a guarded change: send back what was read
public record PatientOnFile(
    UUID id,
    String firstName,
    String lastName,
    LocalDate birthDate,
    @Nullable String phone,
    long version)
    implements OfPatient {
  @Override
  public UUID patientId() {
    return id;
  }

  @Override
  public AccessKind accessKind() {
    return AccessKind.IDENTITY;
  }

  public boolean isCalledLike(PatientOnFile other) {
    return firstName.equals(other.firstName)
        && lastName.equals(other.lastName)
        && birthDate.equals(other.birthDate);
  }

  public String displayName() {
    return firstName + " " + lastName;
  }
}
