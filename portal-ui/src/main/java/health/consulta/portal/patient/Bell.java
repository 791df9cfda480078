package health.consulta.portal.patient;

import health.consulta.contract.notification.Notification;
import health.consulta.contract.notification.NotificationKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// One line of the bell.
///
/// @param subjectId the booking or invoice it is about
record Bell(
    @NonNull UUID id,
    @NonNull NotificationKind kind,
    @NonNull UUID subjectId,
    @Nullable Instant start,
    @NonNull Instant at,
    boolean read) {
  static Bell of(Notification posted) {
    return new Bell(
        posted.id(), posted.kind(), posted.subjectId(), posted.start(), posted.at(), posted.read());
  }
}
