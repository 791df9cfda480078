package health.consulta.contract.user;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A name to show and to print on an invoice, as services ask for it.
public record PersonName(
    UUID id, String firstName, String lastName, @Nullable LocalDate birthDate, String locale) {
  public String displayName() {
    return firstName + " " + lastName;
  }
}
