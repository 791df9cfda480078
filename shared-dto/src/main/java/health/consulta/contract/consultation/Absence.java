package health.consulta.contract.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time in which a practitioner is away, as patients see it.
///
/// @param standInId the practitioner who takes the patients meanwhile
public record Absence(Instant from, Instant until, @Nullable UUID standInId) {}
