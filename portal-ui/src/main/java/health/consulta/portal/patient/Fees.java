package health.consulta.portal.patient;

import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a visit will cost, by the billing grid of its date. A grid without a line for the visit, or
/// a silent billing, leaves the fee out: the time can still be seen.
@Component
final class Fees {
  private final BillingApi billing;

  Fees(BillingApi billing) {
    this.billing = billing;
  }

  /// @param locationId where it is; absent: nobody knows, or it is the same everywhere
  /// @param age years completed by then; absent: nobody knows who comes
  Optional<Fee> of(
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      @Nullable UUID locationId,
      @Nullable Integer age) {
    try {
      var quote = billing.quote(practitionerId, visitReasonId, start, locationId, age);
      return Optional.of(Fee.of(quote));
    } catch (GatewayProblem unknown) {
      return Optional.empty();
    }
  }
}
