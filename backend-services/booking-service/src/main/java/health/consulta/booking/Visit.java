package health.consulta.booking;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// What is booked: the held time as the agenda gave it.
///
/// @param changes what the patient may change, as they agreed to it
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
    Instant holdExpiresAt,
    ChangeRules changes) {
  /// What was stored before there were rules has the usual ones.
  public Visit {
    if (changes == null) changes = ChangeRules.FREE;
  }

  /// As long, from that start, whoever holds it.
  Visit from(Instant other) {
    return at(other, other.plus(Duration.between(start, end)), locationId, Long.MAX_VALUE);
  }

  /// At another time, as the agenda gave it.
  public Visit at(Instant otherStart, Instant otherEnd, UUID place, long otherFence) {
    return new Visit(
        practitionerId,
        visitReasonId,
        visitReasonName,
        otherStart,
        otherEnd,
        mode,
        place,
        policy,
        otherFence,
        holdExpiresAt,
        changes);
  }

  /// With nothing to pay online.
  Visit paidOnSite() {
    return paidBy(policy == PaymentPolicy.EXEMPT ? policy : PaymentPolicy.ON_SITE);
  }

  Visit paidBy(PaymentPolicy other) {
    return new Visit(
        practitionerId,
        visitReasonId,
        visitReasonName,
        start,
        end,
        mode,
        locationId,
        other,
        fence,
        holdExpiresAt,
        changes);
  }
}
