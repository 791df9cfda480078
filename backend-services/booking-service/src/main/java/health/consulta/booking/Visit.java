package health.consulta.booking;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What is booked: the held time as the agenda gave it.
///
/// @param changes what the patient may change, as they agreed to it
/// @param questions what the patient is asked, as it was when the time was held
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
    ChangeRules changes,
    List<Question> questions) {
  /// What was stored before there were rules has the usual ones, and no questions.
  public Visit {
    if (changes == null) changes = ChangeRules.FREE;
    questions = questions == null ? List.of() : List.copyOf(questions);
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
        changes,
        questions);
  }

  /// With nothing to pay online.
  Visit paidOnSite() {
    return paidBy(policy == PaymentPolicy.EXEMPT ? policy : PaymentPolicy.ON_SITE);
  }

  Visit paidBy(PaymentPolicy other) {
    return with(other, questions);
  }

  /// With the questions that the patient was shown.
  Visit asking(List<Question> shown) {
    return with(policy, shown);
  }

  private Visit with(PaymentPolicy paid, List<Question> asked) {
    return new Visit(
        practitionerId,
        visitReasonId,
        visitReasonName,
        start,
        end,
        mode,
        locationId,
        paid,
        fence,
        holdExpiresAt,
        changes,
        asked);
  }
}
