package health.consulta.portal.patient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// When a practitioner is away, and who takes the patients meanwhile.
record Away(
    @NonNull Instant from,
    @NonNull Instant until,
    @Nullable UUID standInId,
    @Nullable String standIn) {}
