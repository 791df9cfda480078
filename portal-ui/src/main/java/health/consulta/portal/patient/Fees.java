package health.consulta.portal.patient;

import health.consulta.contract.billing.Quote;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a visit will cost, by the billing grid of its date. A grid without a line for the visit, or
/// a silent billing, leaves the fee out: the time can still be seen.
@Component
final class Fees {
  private final BillingApi billing;

  Fees(BillingApi billing) {
    this.billing = billing;
  }

  Optional<Quote> of(UUID practitionerId, UUID visitReasonId, Instant start) {
    try {
      return Optional.of(billing.quote(practitionerId, visitReasonId, start));
    } catch (GatewayProblem unknown) {
      return Optional.empty();
    }
  }
}
