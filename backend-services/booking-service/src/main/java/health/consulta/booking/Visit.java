package health.consulta.booking;

import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import java.time.Instant;
import java.util.UUID;

/// What is booked: the held time as the agenda gave it.
///
/// @param fence proves to the agenda that the hold is ours
public record Visit(
    UUID practitionerId,
    UUID visitReasonId,
    String visitReasonName,
    Instant start,
    Instant end,
    Mode mode,
    UUID locationId,
    PaymentPolicy policy,
    long fence,
    Instant holdExpiresAt) {
  /// With nothing to pay online.
  Visit paidOnSite() {
    return new Visit(
        practitionerId,
        visitReasonId,
        visitReasonName,
        start,
        end,
        mode,
        locationId,
        policy == PaymentPolicy.EXEMPT ? policy : PaymentPolicy.ON_SITE,
        fence,
        holdExpiresAt);
  }
}
