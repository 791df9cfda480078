package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Who is signed in shows once more that it is them.
public record ProvePassword(@NotBlank @Size(max = 128) String password) {}
