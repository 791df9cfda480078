package health.consulta.contract.user;

import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A partial change: what is absent stays.
public record ChangeAccount(
    @Nullable @Size(min = 1, max = 80) String firstName,
    @Nullable @Size(min = 1, max = 80) String lastName,
    @Nullable @Past LocalDate birthDate,
    @Nullable @Pattern(regexp = "fr|en") String locale) {}
