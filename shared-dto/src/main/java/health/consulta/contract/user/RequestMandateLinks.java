package health.consulta.contract.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// @param email of a person for whom somebody books
public record RequestMandateLinks(@NotBlank @Email @Size(max = 254) String email) {}
