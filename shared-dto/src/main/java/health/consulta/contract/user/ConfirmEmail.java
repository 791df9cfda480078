package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ConfirmEmail(@NotBlank @Size(max = 200) String token) {}
