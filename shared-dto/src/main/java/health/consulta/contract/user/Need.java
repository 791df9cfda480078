package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What somebody looks for, in their own words: a specialty, a name, a complaint. It is asked in a
/// body, for it may be about somebody's health.
public record Need(@NotBlank @Size(max = 100) String text) {}
