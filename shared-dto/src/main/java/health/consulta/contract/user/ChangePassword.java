package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// @param current the password until now
/// @param password from now on
public record ChangePassword(
    @NotBlank @Size(max = 128) String current,
    @NotBlank @Size(min = 12, max = 128) String password) {}
