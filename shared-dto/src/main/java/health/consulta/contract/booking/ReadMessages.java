package health.consulta.contract.booking;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// The messages of a conversation up to that number were read.
public record ReadMessages(@NotNull @Min(1) Integer upTo) {}
