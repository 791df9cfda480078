package health.consulta.contract.billing;

import health.consulta.contract.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/// Money that a payer paid for an invoice.
///
/// @param amount at most what the payer owes of it; less than 0: it went back, or was written down
///   by mistake
/// @param means not ONLINE
/// @param receivedOn not in the future
public record TakeFromPayer(
    @NotNull UUID payerId,
    @NotNull @Valid Money amount,
    @NotNull PaymentMeans means,
    @NotNull LocalDate receivedOn) {}
