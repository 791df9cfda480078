package health.consulta.contract.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key of a device that signs its owner in (WebAuthn).
///
/// @param name as its owner calls it
/// @param usedAt when it last signed in; absent: never
/// @param synced whether the owner's other devices have it too
public record Passkey(
    UUID id, String name, Instant createdAt, @Nullable Instant usedAt, boolean synced) {}
