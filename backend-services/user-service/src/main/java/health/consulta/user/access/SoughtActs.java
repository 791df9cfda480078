package health.consulta.user.access;

import health.consulta.contract.Act;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which acts are wanted; what is absent does not matter.
///
/// @param from the first moment
/// @param until the first moment after them
public record SoughtActs(
    @Nullable UUID actor,
    @Nullable Act act,
    @Nullable UUID subject,
    @Nullable Instant from,
    @Nullable Instant until) {}
