package health.consulta.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who books for the practice.
///
/// @param override why against its own rules; absent: within them
public record Staff(UUID by, @Nullable String override) {}
