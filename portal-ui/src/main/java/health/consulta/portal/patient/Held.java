package health.consulta.portal.patient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// A time that this browser keeps.
///
/// @param now the server's time, against which `expiresAt` is counted down
/// @param extensible whether it can be kept longer, once
/// @param bookingId once it was booked
/// @param patientId for whom alone, where it was on offer to who waits
record Held(
    @Nullable Instant expiresAt,
    @NonNull Instant now,
    boolean extensible,
    @Nullable UUID bookingId,
    @Nullable UUID patientId) {}
