package health.consulta.contract.booking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param start the new one
/// @param override why the practice moves it against its own rules; a patient has none
public record RescheduleBooking(
    @NotNull Instant start, @Nullable @Size(min = 3, max = 200) String override) {}
