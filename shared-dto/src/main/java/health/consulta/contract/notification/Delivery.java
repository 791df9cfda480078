package health.consulta.contract.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message on its way to one person.
///
/// @param recipient masked, such as l***@demo.test
public record Delivery(
    UUID id,
    String channel,
    String kind,
    String recipient,
    DeliveryStatus status,
    int attempts,
    Instant createdAt,
    @Nullable Instant sentAt) {}
