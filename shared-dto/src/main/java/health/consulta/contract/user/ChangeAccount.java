package health.consulta.contract.user;

import health.consulta.contract.Plain;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A partial change: what is absent stays.
public record ChangeAccount(
    @Nullable @Size(max = 80) @Pattern(regexp = Plain.NAME, message = Plain.NAME_WORDS)
        String firstName,
    @Nullable @Size(max = 80) @Pattern(regexp = Plain.NAME, message = Plain.NAME_WORDS)
        String lastName,
    @Nullable @Past LocalDate birthDate,
    @Nullable @Pattern(regexp = "fr|en") String locale) {}
