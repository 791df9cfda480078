package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// @param token of a link that was mailed to the person
public record MandateLink(@NotBlank @Size(max = 200) String token) {}
