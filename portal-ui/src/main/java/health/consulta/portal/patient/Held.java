package health.consulta.portal.patient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// A time kept while its questions are answered.
///
/// @param token proves whose it is
/// @param now the server's time, against which `expiresAt` is counted down
record Held(
    @NonNull UUID id, @NonNull String token, @NonNull Instant expiresAt, @NonNull Instant now) {}
