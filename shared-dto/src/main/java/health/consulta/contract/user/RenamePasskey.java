package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record RenamePasskey(@NotBlank @Size(max = 60) String name) {}
