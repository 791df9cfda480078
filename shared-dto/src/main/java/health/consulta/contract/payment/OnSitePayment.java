package health.consulta.contract.payment;

import health.consulta.contract.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param recordedBy account of who wrote it down
/// @param reversedAt when it was found to be wrong
public record OnSitePayment(
    UUID id,
    UUID paymentId,
    UUID bookingId,
    OnSiteMethod method,
    Money amount,
    @Nullable String note,
    UUID recordedBy,
    Instant recordedAt,
    @Nullable Instant reversedAt,
    @Nullable String reason) {}
