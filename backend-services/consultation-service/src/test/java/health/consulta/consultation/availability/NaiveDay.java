package health.consulta.consultation.availability;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.WeekParity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// One local date, found by walking from five minutes to five minutes and looking at the clock on
/// the wall.
final class NaiveDay {
  private static final Duration FIVE = Duration.ofMinutes(5);

  private record Look(Instant at, LocalTime clock) {}

  record Open(Instant from, Instant to, Set<Mode> modes, UUID place) {}

  record Shut(Instant from, Instant to, Code code) {}

  final LocalDate date;
  final boolean holiday;
  final List<Open> open = new ArrayList<>();
  final List<Shut> shut = new ArrayList<>();
  private final Practice practice;
  private final List<Look> looks = new ArrayList<>();

  NaiveDay(Practice practice, LocalDate date) {
    this.practice = practice;
    this.date = date;
    this.holiday = LegalHolidays.on(practice.holidays(), date);
    look();
    for (var rule : practice.rules()) if (!holiday && opens(rule)) open.add(range(rule));
    for (var exception : practice.exceptions()) if (concerns(exception)) apply(exception);
    open.sort(Comparator.comparing(Open::from));
  }

  private void look() {
    var about = date.atStartOfDay(practice.zone()).toInstant();
    var last = about.plus(Duration.ofHours(29));
    for (var at = about.minus(Duration.ofHours(3)); at.isBefore(last); at = at.plus(FIVE)) {
      var clock = LocalDateTime.ofInstant(at, practice.zone());
      if (clock.toLocalDate().equals(date)) looks.add(new Look(at, clock.toLocalTime()));
    }
  }

  Instant start() {
    return looks.getFirst().at;
  }

  Instant end() {
    return looks.getLast().at.plus(FIVE);
  }

  /// The first instant at which the clock shows this time or a later one.
  private Instant first(LocalTime time) {
    for (var look : looks) {
      var early = Duration.between(look.clock, time);
      if (early.compareTo(FIVE) < 0) return early.isNegative() ? look.at : look.at.plus(early);
    }
    return end();
  }

  private Instant firstOrEnd(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT) ? end() : first(time);
  }

  private boolean opens(OpeningRule rule) {
    if (rule.weekday() != date.getDayOfWeek()) return false;
    if (rule.validFrom() != null && date.isBefore(rule.validFrom())) return false;
    if (rule.validTo() != null && date.isAfter(rule.validTo())) return false;
    if (rule.parity() == WeekParity.ODD) return isoWeek() % 2 == 1;
    if (rule.parity() == WeekParity.EVEN) return isoWeek() % 2 == 0;
    return true;
  }

  /// Week 1 is the one with the year's first Thursday.
  private int isoWeek() {
    var thursday = date;
    while (thursday.getDayOfWeek() != DayOfWeek.THURSDAY)
      thursday = date.getDayOfWeek().getValue() < 4 ? thursday.plusDays(1) : thursday.minusDays(1);
    return (thursday.getDayOfYear() - 1) / 7 + 1;
  }

  private Open range(OpeningRule rule) {
    return new Open(first(rule.from()), firstOrEnd(rule.to()), rule.modes(), rule.locationId());
  }

  private boolean concerns(AgendaException exception) {
    return !date.isBefore(exception.date()) && !date.isAfter(last(exception));
  }

  private static LocalDate last(AgendaException exception) {
    return exception.lastDate() == null ? exception.date() : exception.lastDate();
  }

  private void apply(AgendaException exception) {
    var from = date.equals(exception.date()) ? first(exception.from()) : start();
    var to = date.equals(last(exception)) ? firstOrEnd(exception.to()) : end();
    switch (exception.kind()) {
      case EXTRA -> open.add(new Open(from, to, EnumSet.allOf(Mode.class), exception.locationId()));
      case CLOSED -> shut.add(new Shut(from, to, Code.CLOSED));
      case ABSENCE -> shut.add(new Shut(from, to, Code.ABSENT));
    }
  }

  /// Whether anything is open in the five minutes from here on, and nothing shut.
  boolean isOpen(Instant at) {
    return open.stream().anyMatch(o -> !at.isBefore(o.from) && at.isBefore(o.to))
        && shut.stream().noneMatch(s -> meet(s.from, s.to, at, at.plus(FIVE)));
  }

  static boolean meet(Instant from, Instant to, Instant otherFrom, Instant otherTo) {
    var first = from.isAfter(otherFrom) ? from : otherFrom;
    var last = to.isBefore(otherTo) ? to : otherTo;
    return first.isBefore(last);
  }

  List<Instant> steps() {
    return looks.stream().map(Look::at).toList();
  }

  @Override
  public String toString() {
    return date + (holiday ? " (holiday)" : "") + " open " + open + " shut " + shut;
  }
}
