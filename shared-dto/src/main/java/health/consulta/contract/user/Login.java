package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// @param code the one-time code, when a second factor is on
public record Login(
    @NotBlank @Size(max = 254) String email,
    @NotBlank @Size(max = 128) String password,
    @Nullable String code) {}
