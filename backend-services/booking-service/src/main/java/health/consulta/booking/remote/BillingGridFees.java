package health.consulta.booking.remote;

import health.consulta.booking.Fees;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class BillingGridFees implements Fees {
  private final BillingService billing;

  BillingGridFees(BillingService billing) {
    this.billing = billing;
  }

  @Override
  public void check(
      UUID practitionerId, UUID visitReasonId, Instant start, @Nullable UUID locationId) {
    billing.quote(practitionerId, visitReasonId, start, locationId);
  }
}
