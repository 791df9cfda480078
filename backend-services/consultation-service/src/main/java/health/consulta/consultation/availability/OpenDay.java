package health.consulta.consultation.availability;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.WeekParity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// One local date of a practice as its rules and exceptions make it, before any visit.
///
/// @param start first instant of the date
/// @param end first instant of the next one
/// @param ranges in order of their start; what is closed again is not cut out
/// @param closures closed ranges and absences
record OpenDay(
    LocalDate date,
    Instant start,
    Instant end,
    boolean holiday,
    List<OpenRange> ranges,
    List<Closure> closures) {

  /// @param cause what is said of a visit that overlaps it
  record Closure(Span span, Cause cause) {}

  static OpenDay of(Practice practice, LocalDate date) {
    var holiday = PublicHolidays.on(practice.holidays(), date);
    var ranges = new ArrayList<OpenRange>();
    if (!holiday)
      for (var rule : practice.rules())
        if (applies(rule, date)) ranges.add(range(practice, rule, date));
    var closures = new ArrayList<Closure>();
    for (var exception : practice.exceptions())
      if (touches(exception, date))
        if (exception.kind() == Kind.EXTRA) ranges.add(range(practice, exception));
        else closures.add(closure(practice, exception));
    ranges.removeIf(range -> range.start().equals(range.end())); // within an hour that is left out
    closures.removeIf(closure -> closure.span().from().equals(closure.span().until()));
    ranges.sort(Comparator.comparing(OpenRange::start));
    var zone = practice.zone();
    return new OpenDay(
        date,
        LocalTimes.at(zone, date, LocalTime.MIDNIGHT),
        LocalTimes.end(zone, date, LocalTime.MIDNIGHT),
        holiday,
        ranges,
        closures);
  }

  /// Without what is open elsewhere.
  OpenDay at(UUID place) {
    var there = ranges.stream().filter(range -> range.locationId().equals(place)).toList();
    return new OpenDay(date, start, end, holiday, there, closures);
  }

  /// What is open in the end: overlapping ranges joined, closed ones cut out.
  List<Span> open() {
    var joined = new ArrayList<Span>();
    for (var range : ranges) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || last.until().isBefore(range.start()))
        joined.add(new Span(range.start(), range.end()));
      else if (last.until().isBefore(range.end()))
        joined.set(joined.size() - 1, new Span(last.from(), range.end()));
    }
    List<Span> open = joined;
    for (var closed : closures) open = open.stream().flatMap(s -> s.without(closed.span)).toList();
    return open;
  }

  /// What closes it although a rule opens it, with the practice's words, cut to the date.
  static List<AgendaDay.Closure> shut(Practice practice, LocalDate date) {
    var start = LocalTimes.at(practice.zone(), date, LocalTime.MIDNIGHT);
    var end = LocalTimes.end(practice.zone(), date, LocalTime.MIDNIGHT);
    var shut = new ArrayList<AgendaDay.Closure>();
    if (PublicHolidays.on(practice.holidays(), date))
      shut.add(new AgendaDay.Closure(start, end, AgendaDay.Closure.Kind.HOLIDAY, null));
    for (var exception : practice.exceptions())
      if (exception.kind() != Kind.EXTRA && touches(exception, date)) {
        var span = span(practice, exception);
        shut.add(
            new AgendaDay.Closure(
                span.from().isBefore(start) ? start : span.from(),
                span.until().isAfter(end) ? end : span.until(),
                exception.kind() == Kind.ABSENCE
                    ? AgendaDay.Closure.Kind.ABSENCE
                    : AgendaDay.Closure.Kind.CLOSED,
                exception.reason()));
      }
    shut.removeIf(closure -> !closure.start().isBefore(closure.end()));
    return shut;
  }

  private static boolean applies(OpeningRule rule, LocalDate date) {
    return rule.weekday() == date.getDayOfWeek()
        && (rule.validFrom() == null || !date.isBefore(rule.validFrom()))
        && (rule.validTo() == null || !date.isAfter(rule.validTo()))
        && (rule.parity() == WeekParity.EVERY || rule.parity() == parity(date));
  }

  private static WeekParity parity(LocalDate date) {
    return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 0 ? WeekParity.EVEN : WeekParity.ODD;
  }

  private static boolean touches(AgendaException exception, LocalDate date) {
    return !date.isBefore(exception.date()) && !date.isAfter(lastDate(exception));
  }

  static LocalDate lastDate(AgendaException exception) {
    return exception.lastDate() == null ? exception.date() : exception.lastDate();
  }

  private static OpenRange range(Practice practice, OpeningRule rule, LocalDate date) {
    return new OpenRange(
        LocalTimes.at(practice.zone(), date, rule.from()),
        LocalTimes.end(practice.zone(), date, rule.to()),
        rule.modes(),
        rule.locationId());
  }

  private static OpenRange range(Practice practice, AgendaException extra) {
    var span = span(practice, extra);
    var place = Objects.requireNonNull(extra.locationId());
    return new OpenRange(span.from(), span.until(), EnumSet.allOf(Mode.class), place);
  }

  private static Closure closure(Practice practice, AgendaException exception) {
    var span = span(practice, exception);
    var detail = span.from() + "/" + span.until();
    return exception.kind() == Kind.ABSENCE
        ? new Closure(span, new Cause(Code.ABSENT, absence(detail, exception)))
        : new Closure(span, new Cause(Code.CLOSED, detail));
  }

  private static String absence(String detail, AgendaException exception) {
    return exception.standInId() == null ? detail : detail + " " + exception.standInId();
  }

  static Span span(Practice practice, AgendaException exception) {
    return new Span(
        LocalTimes.at(practice.zone(), exception.date(), exception.from()),
        LocalTimes.end(practice.zone(), lastDate(exception), exception.to()));
  }
}
