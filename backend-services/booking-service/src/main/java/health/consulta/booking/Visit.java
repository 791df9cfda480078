package health.consulta.booking;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Question;
import health.consulta.contract.booking.Booking.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is booked: the held time as the agenda gave it.
///
/// @param changes what the patient may change, as they agreed to it
/// @param questions what the patient is asked, as it was when the time was held
/// @param fence proves to the agenda that the hold is ours
/// @param minutes how long, when the practice made it longer or shorter than its reason
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
    List<Question> questions,
    @Nullable Integer minutes) {
  /// What was stored before there were rules has the usual ones, and no questions.
  public Visit {
    if (changes == null) changes = ChangeRules.FREE;
    questions = questions == null ? List.of() : List.copyOf(questions);
  }

  /// As long as its reason says.
  public Visit(
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
    this(
        practitionerId,
        visitReasonId,
        visitReasonName,
        start,
        end,
        mode,
        locationId,
        policy,
        fence,
        holdExpiresAt,
        changes,
        questions,
        null);
  }

  Move movedFrom(Visit before) {
    var other = !practitionerId.equals(before.practitionerId);
    var length = Duration.between(start, end);
    return new Move(
        before.start,
        start,
        other ? before.practitionerId : null,
        other ? practitionerId : null,
        length.equals(Duration.between(before.start, before.end))
            ? null
            : (int) length.toMinutes());
  }

  boolean lasts(int wanted) {
    return Duration.between(start, end).equals(Duration.ofMinutes(wanted));
  }

  /// As long, from that start, whoever holds it.
  Visit from(Instant other) {
    return at(other, other.plus(Duration.between(start, end)), locationId, Long.MAX_VALUE);
  }

  /// Where a move was to bring it, whoever holds it.
  Visit after(Moving moving) {
    var change = moving.change();
    var there = from(moving.to());
    return change.practitionerId() == null || change.visitReasonId() == null
        ? there
        : there.with(change.practitionerId(), change.visitReasonId());
  }

  /// How long the agenda is to make it; absent: as its reason says.
  public @Nullable Integer minutes(Change change) {
    if (change.minutes() != null) return change.minutes();
    return change.leaves(this) ? null : minutes;
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
        questions,
        minutes);
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

  Visit with(UUID who, UUID why) {
    return with(who, why, visitReasonName, minutes);
  }

  /// With that practitioner, for that reason.
  public Visit with(UUID who, UUID why, String name, @Nullable Integer lasting) {
    return new Visit(
        who,
        why,
        name,
        start,
        end,
        mode,
        locationId,
        policy,
        fence,
        holdExpiresAt,
        changes,
        questions,
        lasting);
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
        asked,
        minutes);
  }
}
