package health.consulta.contract.payment;

import health.consulta.contract.PaymentPolicy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// @param policy ON_SITE or EXEMPT
/// @param reason kept in the booking's history
public record WaivePayment(
    @NotNull PaymentPolicy policy, @NotBlank @Size(max = 200) String reason) {}
