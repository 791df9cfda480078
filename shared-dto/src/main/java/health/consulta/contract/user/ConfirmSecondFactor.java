package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// @param code what the authenticator shows
public record ConfirmSecondFactor(@NotBlank @Size(max = 10) String code) {}
