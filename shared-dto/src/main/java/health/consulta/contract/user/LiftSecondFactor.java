package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// @param reason how it was seen who asks, for the record
public record LiftSecondFactor(@NotBlank @Size(max = 500) String reason) {}
