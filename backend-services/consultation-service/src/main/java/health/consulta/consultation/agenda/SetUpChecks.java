package health.consulta.consultation.agenda;

import health.consulta.contract.Question;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.kit.Invalid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a practice may set up. All times lie on the five-minute steps the engine counts in.
final class SetUpChecks {
  private static final int STEP = 5;
  private static final int LONGEST_YEARS = 2;

  private SetUpChecks() {}

  static void check(OpeningRules opening) {
    if (!ZoneId.getAvailableZoneIds().contains(opening.zone()))
      throw new Invalid("zone", "is not an IANA time zone");
    var rules = opening.rules();
    for (int i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      var field = "rules[" + i + "]";
      range(field, rule.from(), rule.to());
      if (rule.validFrom() != null && rule.validTo() != null)
        order(field + ".validTo", rule.validFrom(), rule.validTo());
      IntStream.range(0, i)
          .filter(before -> overlap(rules.get(before), rule))
          .findFirst()
          .ifPresent(before -> {
            throw new Invalid(field, "overlaps rules[" + before + "]");
          });
    }
  }

  static void check(AgendaException exception) {
    var absence = exception.kind() == Kind.ABSENCE;
    var last = exception.lastDate();
    onStep("from", exception.from());
    onStep("to", exception.to());
    if (last == null || last.equals(exception.date()))
      range("to", exception.from(), exception.to());
    else if (absence) range(exception.date(), last);
    else throw new Invalid("lastDate", "only an absence lasts several days");
    if (exception.kind() == Kind.EXTRA && exception.locationId() == null)
      throw new Invalid("locationId", "an extra range needs a place");
    if (exception.standInId() != null && !absence)
      throw new Invalid("standInId", "only an absence has a stand-in");
  }

  static void check(VisitReason reason) {
    onStep("durationMinutes", reason.durationMinutes());
    onStep("bufferBeforeMinutes", reason.bufferBeforeMinutes());
    onStep("bufferAfterMinutes", reason.bufferAfterMinutes());
    onStep("startGridMinutes", reason.startGridMinutes());
    onStep("startOffsetMinutes", Objects.requireNonNullElse(reason.startOffsetMinutes(), 0));
    check(reason.window());
    for (int i = 0; i < reason.questions().size(); i++)
      check("questions[" + i + "]", reason.questions().get(i));
    once("questions", reason.questions().stream().map(Question::id).toList());
  }

  private static void check(String field, Question question) {
    var options = question.options().stream().map(Question.Option::id).toList();
    if (question.kind() != Question.Kind.CHOICE && !options.isEmpty())
      throw new Invalid(field + ".options", "only a choice has options");
    if (question.kind() == Question.Kind.CHOICE && options.size() < 2)
      throw new Invalid(field + ".options", "a choice needs two at least");
    once(field + ".options", options);
    if (question.minLength() != null
        && question.minLength() > Objects.requireNonNullElse(question.maxLength(), 500))
      throw new Invalid(field + ".minLength", "must not be above maxLength");
  }

  private static void once(String field, List<String> ids) {
    if (Set.copyOf(ids).size() < ids.size()) throw new Invalid(field, "each id stands once");
  }

  private static void check(BookingWindow window) {
    if (window.kind() != BookingWindow.Kind.FIXED) {
      if (window.days() == null) throw new Invalid("window.days", "is needed");
    } else if (window.to() == null) throw new Invalid("window.to", "is needed");
    else if (window.from() != null) range(window.from(), window.to());
  }

  private static void range(String field, LocalTime from, LocalTime to) {
    onStep(field, from);
    onStep(field, to);
    if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT))
      throw new Invalid(field, "must end after its start");
  }

  private static void range(LocalDate from, LocalDate to) {
    order("lastDate", from, to);
    if (to.isAfter(from.plusYears(LONGEST_YEARS)))
      throw new Invalid("lastDate", "at most " + LONGEST_YEARS + " years after the first");
  }

  private static void order(String field, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) throw new Invalid(field, "must not be before the first date");
  }

  private static void onStep(String field, LocalTime time) {
    if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES)))
      throw new Invalid(field, "must be whole minutes");
    onStep(field, time.getMinute());
  }

  private static void onStep(String field, int minutes) {
    if (minutes % STEP != 0) throw new Invalid(field, "must be a multiple of five minutes");
  }

  private static boolean overlap(OpeningRule a, OpeningRule b) {
    return a.weekday() == b.weekday()
        && (a.parity() == b.parity()
            || a.parity() == WeekParity.EVERY
            || b.parity() == WeekParity.EVERY)
        && startsBy(a.validFrom(), b.validTo())
        && startsBy(b.validFrom(), a.validTo())
        && startsBefore(a.from(), b.to())
        && startsBefore(b.from(), a.to());
  }

  private static boolean startsBy(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || !from.isAfter(to);
  }

  private static boolean startsBefore(LocalTime from, LocalTime end) {
    return end.equals(LocalTime.MIDNIGHT) || from.isBefore(end);
  }
}
