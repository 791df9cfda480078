package health.consulta.contract.billing;

import health.consulta.contract.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A credit note is to correct an invoice. It moves no money: that is a refund.
///
/// @param amount absent: all that is not credited yet
/// @param reason stands on the paper
public record CreditInvoice(
    @Nullable @Valid Money amount, @NotBlank @Size(max = 200) String reason) {}
