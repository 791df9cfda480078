package health.consulta.portal.patient;

import health.consulta.contract.user.Passkey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// One passkey of the account.
///
/// @param synced whether the owner's other devices have it too
record OwnPasskey(
    @NonNull UUID id,
    @NonNull String name,
    @NonNull Instant createdAt,
    @Nullable Instant usedAt,
    boolean synced) {
  static OwnPasskey of(Passkey passkey) {
    return new OwnPasskey(
        passkey.id(), passkey.name(), passkey.createdAt(), passkey.usedAt(), passkey.synced());
  }
}
