package health.consulta.portal.patient;

import java.time.Instant;
import org.jspecify.annotations.NonNull;

/// What somebody is about to book.
record Choice(@NonNull Profile profile, @NonNull Reason reason, @NonNull Instant start) {}
