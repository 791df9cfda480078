package health.consulta.contract.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of somebody's bell.
///
/// @param subjectId the booking, invoice or account it is about
/// @param start when the visit is, where it is about one
public record Notification(
    UUID id,
    NotificationKind kind,
    UUID subjectId,
    String title,
    @Nullable Instant start,
    Instant at,
    boolean read) {}
