package health.consulta.portal.patient;

import java.time.Instant;
import org.jspecify.annotations.NonNull;

/// What somebody is about to book.
///
/// @param open whether they may do it online
record Choice(
    @NonNull Profile profile, @NonNull Reason reason, @NonNull Instant start, boolean open) {}
