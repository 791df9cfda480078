package health.consulta.consultation.availability;

import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that decides what can be booked, drawn at random.
///
/// @param first of the local dates that are looked at
/// @param days how many are looked at
public record RandomAgenda(
    long seed,
    Practice practice,
    VisitReason reason,
    List<Taken> taken,
    Booker booker,
    Instant now,
    LocalDate first,
    int days) {

  Availability engine() {
    return new Availability(practice, reason, byDate(), booker, now);
  }

  NaiveAvailability naive() {
    return new NaiveAvailability(practice, reason, taken, booker, now);
  }

  List<Slot> slots() {
    return engine().slots(from(), to());
  }

  Instant from() {
    return first.atStartOfDay(practice.zone()).toInstant();
  }

  Instant to() {
    return first.plusDays(days).atStartOfDay(practice.zone()).toInstant();
  }

  List<LocalDate> dates() {
    return first.datesUntil(first.plusDays(days)).toList();
  }

  /// Every start a patient could name on a five-minute step.
  List<Instant> steps() {
    return Stream.iterate(from(), at -> at.isBefore(to()), at -> at.plusSeconds(300)).toList();
  }

  private Map<LocalDate, List<Taken>> byDate() {
    return taken.stream()
        .collect(Collectors.groupingBy(t -> t.start().atZone(practice.zone()).toLocalDate()));
  }

  RandomAgenda booked(Instant start) {
    var engine = engine();
    var more = new ArrayList<>(taken);
    more.add(new Taken(new Span(engine.from(start), engine.until(start)), reason.id(), start));
    return with(more);
  }

  RandomAgenda with(Practice other) {
    return new RandomAgenda(seed, other, reason, taken, booker, now, first, days);
  }

  RandomAgenda with(VisitReason other) {
    return new RandomAgenda(seed, practice, other, taken, booker, now, first, days);
  }

  RandomAgenda with(List<Taken> others) {
    return new RandomAgenda(seed, practice, reason, others, booker, now, first, days);
  }

  RandomAgenda at(Instant later) {
    return new RandomAgenda(seed, practice, reason, taken, booker, later, first, days);
  }

  RandomAgenda on(LocalDate other, int count) {
    return new RandomAgenda(seed, practice, reason, taken, booker, now, other, count);
  }

  RandomAgenda askedBy(Booker other) {
    return new RandomAgenda(seed, practice, reason, taken, other, now, first, days);
  }

  @Override
  public String toString() {
    var lines = new ArrayList<String>();
    lines.add("zone      " + practice.zone() + ", holidays " + practice.holidays());
    practice.rules().forEach(rule -> lines.add("rule      " + rule));
    practice.exceptions().forEach(exception -> lines.add("exception " + exception));
    lines.add("reason    " + reason);
    taken.forEach(t -> lines.add("taken     " + t));
    lines.add("asked by  " + booker + " at " + now);
    lines.add("about     " + first + ", " + days + " days");
    return String.join("\n", lines);
  }
}
