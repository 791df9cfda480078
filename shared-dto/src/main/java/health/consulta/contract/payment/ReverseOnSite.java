package health.consulta.contract.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ReverseOnSite(@NotBlank @Size(max = 200) String reason) {}
