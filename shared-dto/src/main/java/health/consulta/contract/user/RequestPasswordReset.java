package health.consulta.contract.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record RequestPasswordReset(@NotBlank @Email @Size(max = 254) String email) {}
