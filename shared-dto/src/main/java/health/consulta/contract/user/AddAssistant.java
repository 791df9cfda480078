package health.consulta.contract.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/// An administrator makes an account for the assistant of named practitioners.
public record AddAssistant(
    @NotBlank @Email String email,
    @NotBlank @Size(min = 12, max = 128) String password,
    @NotBlank String firstName,
    @NotBlank String lastName,
    @NotEmpty Set<UUID> practitioners) {}
