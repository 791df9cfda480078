package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ResetPassword(
    @NotBlank @Size(max = 200) String token,
    @NotBlank @Size(min = 12, max = 128) String password) {}
