package health.consulta.contract.user;

import health.consulta.contract.Plain;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param email of a person of age, who is asked by mail whether they agree
public record AddDependant(
    @NotNull @Size(max = 80) @Pattern(regexp = Plain.NAME, message = Plain.NAME_WORDS)
        String firstName,
    @NotNull @Size(max = 80) @Pattern(regexp = Plain.NAME, message = Plain.NAME_WORDS)
        String lastName,
    @NotNull @Past LocalDate birthDate,
    @NotNull Relation relation,
    @Nullable @Email @Size(max = 254) String email) {
  public AddDependant(String firstName, String lastName, LocalDate birthDate, Relation relation) {
    this(firstName, lastName, birthDate, relation, null);
  }
}
