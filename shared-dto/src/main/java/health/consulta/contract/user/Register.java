package health.consulta.contract.user;

import health.consulta.contract.Plain;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

public record Register(
    @NotBlank @Email @Size(max = 254) String email,
    @NotBlank @Size(min = 12, max = 128) String password,
    @NotNull @Size(max = 80) @Pattern(regexp = Plain.NAME, message = Plain.NAME_WORDS)
        String firstName,
    @NotNull @Size(max = 80) @Pattern(regexp = Plain.NAME, message = Plain.NAME_WORDS)
        String lastName,
    @NotNull @Past LocalDate birthDate,
    @NotBlank @Pattern(regexp = "fr|en") String locale) {}
