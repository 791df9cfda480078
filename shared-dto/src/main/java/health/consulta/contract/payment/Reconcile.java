package health.consulta.contract.payment;

import health.consulta.contract.PaymentProvider;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param from first day
/// @param to last day
/// @param provider absent: all of them
public record Reconcile(
    @NotNull LocalDate from, @NotNull LocalDate to, @Nullable PaymentProvider provider) {}
