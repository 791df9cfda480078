package health.consulta.portal.patient;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.StoredMethod;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// What the patient left at a provider for one coming visit.
///
/// @param authoriseAt when it is used; absent: it was
record LeftMethod(
    @NonNull UUID paymentId,
    @NonNull PaymentProvider provider,
    @NonNull Money amount,
    @NonNull String name,
    @NonNull String zone,
    @NonNull Instant start,
    @Nullable Instant authoriseAt) {
  static LeftMethod of(StoredMethod method, Profile who) {
    return new LeftMethod(
        method.paymentId(),
        method.provider(),
        method.amount(),
        who.name(),
        who.zone(),
        method.start(),
        method.authoriseAt());
  }
}
