package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;

/// The practitioner makes a new address for the calendar; one that was made before no longer works.
public record MakeFeed(@NotNull Boolean names) {}
