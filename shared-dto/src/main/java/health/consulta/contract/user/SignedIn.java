package health.consulta.contract.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sign-in of an account, on some device.
///
/// @param device as it called itself; absent: it did not
/// @param usedAt when it was last renewed
/// @param current whether it is the one that asks
public record SignedIn(
    UUID id, @Nullable String device, Instant startedAt, Instant usedAt, boolean current) {}
