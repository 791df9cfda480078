package health.consulta.consultation.availability;

import health.consulta.contract.consultation.VisitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What is taken already: slots that were listed and booked, and what the practice put where it
/// liked or booked when its reasons were others. Nothing leaves its local day.
final class OccupationGenerator {
  private final Dice dice;
  private final SetUpGenerator setUp;

  OccupationGenerator(Dice dice, SetUpGenerator setUp) {
    this.dice = dice;
    this.setUp = setUp;
  }

  RandomAgenda fill(RandomAgenda agenda) {
    var other = setUp.reason(agenda.practice().practitionerId(), agenda.first());
    var filled = agenda;
    for (int left = dice.chance(30) ? 0 : dice.between(1, 5); left > 0; left--)
      filled = booked(filled, dice.chance(60) ? agenda.reason() : other);
    for (int left = dice.chance(50) ? 0 : dice.between(1, 3); left > 0; left--)
      filled = placed(filled, dice.of(agenda.reason(), other));
    return filled;
  }

  private RandomAgenda booked(RandomAgenda agenda, VisitReason reason) {
    var slots = agenda.with(reason).slots();
    if (slots.isEmpty()) return agenda;
    var start = slots.get(dice.between(0, slots.size() - 1)).start();
    return agenda.with(agenda.with(reason).booked(start).taken());
  }

  private RandomAgenda placed(RandomAgenda agenda, VisitReason reason) {
    var date = agenda.first().plusDays(dice.chance(70) ? 0 : dice.between(-3, agenda.days() + 2));
    var day = agenda.on(date, 1);
    var start = start(day, reason);
    var from = start.minus(minutes(dice.chance(60) ? 0 : dice.fives(0, 60)));
    var until = start.plus(minutes(dice.chance(50) ? reason.durationMinutes() : dice.fives(5, 90)));
    var span =
        new Span(
            from.isBefore(day.from()) ? day.from() : from,
            until.isAfter(day.to()) ? day.to() : until);
    return agenda.with(plus(agenda.taken(), span, reason.id(), start));
  }

  /// Often beside what is listed or taken, or at the edge of the day; now and then a little later.
  private Instant start(RandomAgenda day, VisitReason reason) {
    var steps = day.steps();
    var known = new ArrayList<Instant>();
    if (dice.chance(40)) {
      var unbuffered = ReasonDraft.change(reason, draft -> draft.before = draft.after = 0);
      for (var slot : day.with(unbuffered).slots()) known.add(slot.start());
    }
    if (dice.chance(40))
      for (var taken : day.taken()) if (steps.contains(taken.start())) known.add(taken.start());
    if (dice.chance(10)) known.add(day.from());
    var places = known.isEmpty() ? steps : known;
    var start = dice.chance(80) ? dice.of(places) : dice.of(places.getFirst(), places.getLast());
    if (dice.chance(70)) return start;
    return dice.chance(50)
        ? start.plusSeconds(60L * dice.between(0, 4))
        : start.plusMillis(dice.between(1, dice.chance(50) ? 999 : 299_999));
  }

  private static List<Taken> plus(List<Taken> taken, Span span, UUID reason, Instant start) {
    var more = new ArrayList<>(taken);
    more.add(new Taken(span, reason, start));
    return more;
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
