package health.consulta.contract.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who has, or had, a visit with a practitioner.
///
/// @param last start of the last visit up to now
/// @param next start of the next planned one
public record PracticePatient(
    UUID id, String name, @Nullable Instant last, @Nullable Instant next) {}
