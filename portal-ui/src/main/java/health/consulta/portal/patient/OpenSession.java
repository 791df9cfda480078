package health.consulta.portal.patient;

import health.consulta.contract.user.SignedIn;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// One sign-in of the account.
///
/// @param current whether it is this browser's
record OpenSession(
    @NonNull UUID id,
    @Nullable String device,
    @NonNull Instant startedAt,
    @NonNull Instant usedAt,
    boolean current) {
  static OpenSession of(SignedIn session) {
    return new OpenSession(
        session.id(), session.device(), session.startedAt(), session.usedAt(), session.current());
  }
}
