package health.consulta.contract.payment;

import health.consulta.contract.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// @param amount absent: all that is left
public record RefundPayment(
    @Nullable @Valid Money amount, @NotBlank @Size(max = 200) String reason) {}
