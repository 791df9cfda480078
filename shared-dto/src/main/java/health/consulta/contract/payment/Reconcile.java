package health.consulta.contract.payment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/// @param from first day
/// @param to last day
public record Reconcile(@NotNull LocalDate from, @NotNull LocalDate to) {}
