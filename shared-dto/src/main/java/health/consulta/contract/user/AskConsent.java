package health.consulta.contract.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// @param email of the person who is asked
public record AskConsent(@NotBlank @Email @Size(max = 254) String email) {}
