package health.consulta.contract.user;

import health.consulta.contract.AccessKind;
import health.consulta.contract.OfPatient;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody whom a practice put on file: a patient who does not sign in.
public record PatientOnFile(
    UUID id, String firstName, String lastName, LocalDate birthDate, @Nullable String phone)
    implements OfPatient {
  @Override
  public UUID patientId() {
    return id;
  }

  @Override
  public AccessKind accessKind() {
    return AccessKind.IDENTITY;
  }

  public String displayName() {
    return firstName + " " + lastName;
  }
}
