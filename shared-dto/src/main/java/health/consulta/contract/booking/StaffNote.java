package health.consulta.contract.booking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a practice notes on a booking for itself; no patient reads it.
///
/// @param text empty: nothing
/// @param at when it was written; who writes another one brings that of the note they read
public record StaffNote(@NotNull @Size(max = 1000) String text, @Nullable Instant at) {}
