package health.consulta.contract.user;

import health.consulta.contract.Plain;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A practice puts somebody on file who has no account, to book for them.
///
/// @param phone as people write it; kept as its digits
/// @param anyway although somebody of that name and birth date is on file
public record AddPatient(
    @NotNull @Size(max = 80) @Pattern(regexp = Plain.NAME, message = Plain.NAME_WORDS)
        String firstName,
    @NotNull @Size(max = 80) @Pattern(regexp = Plain.NAME, message = Plain.NAME_WORDS)
        String lastName,
    @NotNull @Past LocalDate birthDate,
    @Nullable @Pattern(regexp = "\\+?[0-9](?:[ .()-]*[0-9]){5,14}") @Size(max = 30) String phone,
    boolean anyway) {}
