package health.consulta.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that is stored with its cause and not sent yet.
///
/// @param payload the event as JSON
/// @param traceparent the trace in which it happened (W3C)
public record PendingEvent(
    UUID id, String type, String payload, Instant time, @Nullable String traceparent) {}
