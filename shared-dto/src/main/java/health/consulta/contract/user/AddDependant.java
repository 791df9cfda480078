package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param consent of a person of age: they agree that the account holder acts for them
public record AddDependant(
    @NotBlank @Size(max = 80) String firstName,
    @NotBlank @Size(max = 80) String lastName,
    @NotNull @Past LocalDate birthDate,
    @NotNull Relation relation,
    @Nullable Boolean consent) {
  public AddDependant(String firstName, String lastName, LocalDate birthDate, Relation relation) {
    this(firstName, lastName, birthDate, relation, null);
  }
}
