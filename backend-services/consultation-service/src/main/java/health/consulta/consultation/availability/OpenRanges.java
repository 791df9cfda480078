package health.consulta.consultation.availability;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
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
import java.util.stream.Stream;

/// Which ranges of a local date are open by rules and extra ranges, and which are closed again by
/// exceptions.
final class OpenRanges {
  private OpenRanges() {}

  /// In order of their start; what exceptions close is not cut out yet.
  static List<OpenRange> on(Practice practice, LocalDate date) {
    var byRule =
        practice.rules().stream()
            .filter(rule -> applies(rule, date))
            .map(rule ->
                new OpenRange(
                    at(practice, date, rule.from()),
                    at(practice, date, rule.to()),
                    rule.modes(),
                    rule.locationId()));
    var extra =
        exceptions(practice, date, Kind.EXTRA)
            .map(exception ->
                new OpenRange(
                    at(practice, date, exception.from()),
                    at(practice, date, exception.to()),
                    EnumSet.allOf(Mode.class),
                    Objects.requireNonNull(exception.locationId())));
    return Stream.concat(byRule, extra).sorted(Comparator.comparing(OpenRange::start)).toList();
  }

  /// What is open in the end: overlapping ranges joined, closed ones cut out.
  static List<Span> effective(Practice practice, LocalDate date) {
    var joined = new ArrayList<Span>();
    for (var range : on(practice, date)) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || last.until().isBefore(range.start()))
        joined.add(new Span(range.start(), range.end()));
      else if (last.until().isBefore(range.end()))
        joined.set(joined.size() - 1, new Span(last.from(), range.end()));
    }
    for (var closed : closed(practice, date)) joined = cut(joined, closed);
    return joined;
  }

  private static ArrayList<Span> cut(List<Span> ranges, Span closed) {
    var left = new ArrayList<Span>();
    for (var range : ranges) {
      if (!range.overlaps(closed.from(), closed.until())) left.add(range);
      else {
        if (range.from().isBefore(closed.from())) left.add(new Span(range.from(), closed.from()));
        if (closed.until().isBefore(range.until()))
          left.add(new Span(closed.until(), range.until()));
      }
    }
    return left;
  }

  static List<Span> closed(Practice practice, LocalDate date) {
    return exceptions(practice, date, Kind.CLOSED)
        .map(e -> new Span(at(practice, date, e.from()), at(practice, date, e.to())))
        .toList();
  }

  private static Stream<AgendaException> exceptions(Practice practice, LocalDate date, Kind kind) {
    return practice.exceptions().stream().filter(e -> e.kind() == kind && e.date().equals(date));
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

  private static Instant at(Practice practice, LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(practice.zone()).toInstant();
  }
}
