package health.consulta.contract.payment;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a patient left at a provider for one coming visit.
///
/// @param paymentId it is taken back by that
/// @param start of the visit
/// @param authoriseAt when it is used; absent: it was, and is kept in case the visit moves
public record StoredMethod(
    UUID paymentId,
    UUID bookingId,
    UUID practitionerId,
    PaymentProvider provider,
    Money amount,
    Instant start,
    @Nullable Instant authoriseAt) {}
