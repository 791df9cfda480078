package health.consulta.contract.user;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody whom a practice put on file: a patient who does not sign in.
public record PatientOnFile(
    UUID id, String firstName, String lastName, LocalDate birthDate, @Nullable String phone) {
  public String displayName() {
    return firstName + " " + lastName;
  }
}
