package health.consulta.consultation.availability;

import static health.consulta.contract.consultation.Explanation.Code.*;

import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow.Kind;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the engine should say, in the plainest way: look at each start by itself, and at everything
/// that could stand against it. It shares nothing with the engine but the questions.
final class NaiveAvailability {
  private final Practice practice;
  private final VisitReason reason;
  private final List<Other> others;
  private final Booker booker;
  private final Instant now;
  private final LocalDate lastOfWindow;
  private final Map<LocalDate, NaiveDay> days = new HashMap<>();

  private record Other(LocalDate date, Taken taken) {}

  NaiveAvailability(
      Practice practice, VisitReason reason, List<Taken> taken, Booker booker, Instant now) {
    this.practice = practice;
    this.reason = reason;
    this.others = taken.stream().map(t -> new Other(date(t.start()), t)).toList();
    this.booker = booker;
    this.now = now;
    this.lastOfWindow = lastOfWindow();
  }

  List<Slot> slots(Instant from, Instant to) {
    var slots = new ArrayList<Slot>();
    for (var at = Instant.EPOCH.plusSeconds(Math.ceilDiv(from.toEpochMilli(), 300_000L) * 300);
        at.isBefore(to);
        at = at.plusSeconds(300)) if (causes(at).isEmpty()) slots.add(slot(at));
    return slots;
  }

  private Slot slot(Instant start) {
    var range =
        day(start).open.stream().filter(o -> holds(o, start) && hasMode(o) && onGrid(o, start));
    var place = range.findFirst().orElseThrow().place();
    return new Slot(
        practice.practitionerId(), reason.id(), start, end(start), reason.mode(), place);
  }

  List<Code> causes(Instant start) {
    var causes = new ArrayList<Code>();
    var day = day(start);
    if (!reason.active()) causes.add(REASON_INACTIVE);
    if (!mayBook()) causes.add(NOT_FOR_THIS_PATIENT);
    time(day.date, start, causes);
    opening(day, start, causes);
    if (from(start).isBefore(day.start()) || until(start).isAfter(day.end()))
      causes.add(ACROSS_MIDNIGHT);
    others(day.date, start, causes);
    causes.sort(null);
    return causes;
  }

  private boolean mayBook() {
    if (reason.audience() == Audience.STAFF) return booker == Booker.STAFF;
    if (reason.audience() == Audience.NEW_PATIENTS) return booker != Booker.KNOWN_PATIENT;
    if (reason.audience() == Audience.KNOWN_PATIENTS) return booker != Booker.NEW_PATIENT;
    return true;
  }

  private void time(LocalDate date, Instant start, List<Code> causes) {
    if (start.isBefore(now)) causes.add(IN_THE_PAST);
    else if (start.isBefore(now.plus(minutes(reason.minimumNoticeMinutes())))) causes.add(TOO_SOON);
    var window = reason.window();
    if (window.kind() == Kind.FIXED && window.from() != null && date.isBefore(window.from()))
      causes.add(TOO_EARLY);
    if (date.isAfter(lastOfWindow)) causes.add(TOO_FAR);
  }

  private LocalDate lastOfWindow() {
    var window = reason.window();
    if (window.kind() == Kind.FIXED) return window.to();
    var date = date(now);
    for (int left = window.days(); left > 0; ) {
      date = date.plusDays(1);
      if (window.kind() == Kind.ROLLING_DAYS || isBusinessDay(date)) left--;
    }
    return date;
  }

  private boolean isBusinessDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !LegalHolidays.on(practice.holidays(), date);
  }

  private void opening(NaiveDay day, Instant start, List<Code> causes) {
    var held = false;
    var offered = false;
    var reached = false;
    for (var open : day.open) {
      held |= holds(open, start);
      offered |= holds(open, start) && hasMode(open);
      reached |= holds(open, start) && hasMode(open) && onGrid(open, start);
    }
    if (!held) causes.add(day.holiday ? HOLIDAY : CLOSED);
    else if (!offered) causes.add(MODE_NOT_OFFERED);
    else if (!reached) causes.add(OFF_THE_GRID);
    for (var shut : day.shut)
      if (NaiveDay.meet(shut.from(), shut.to(), start, end(start))) causes.add(shut.code());
  }

  private boolean holds(NaiveDay.Open open, Instant start) {
    return !start.isBefore(open.from()) && !end(start).isAfter(open.to());
  }

  private boolean hasMode(NaiveDay.Open open) {
    return open.modes().contains(reason.mode());
  }

  /// Counts from the beginning of the range.
  private boolean onGrid(NaiveDay.Open open, Instant start) {
    int offset = reason.startOffsetMinutes() == null ? 0 : reason.startOffsetMinutes();
    var first = open.from().plus(minutes(offset));
    long grid = minutes(reason.startGridMinutes()).toNanos();
    return !start.isBefore(first) && Duration.between(first, start).toNanos() % grid == 0;
  }

  private void others(LocalDate date, Instant start, List<Code> causes) {
    int group = 0;
    int onDay = 0;
    int inWeek = 0;
    for (var other : others) {
      var taken = other.taken;
      var mine = taken.visitReasonId().equals(reason.id());
      if (mine && other.date.equals(date)) onDay++;
      if (mine && monday(other.date).equals(monday(date))) inWeek++;
      if (mine && reason.seats() > 1 && taken.start().equals(start)) group++;
      else if (other.date.equals(date) // a visit that leaves its day is refused for that
          && NaiveDay.meet(taken.span().from(), taken.span().until(), from(start), until(start)))
        causes.add(OCCUPIED);
    }
    var caps = reason.caps();
    if (reason.seats() > 1 && group >= reason.seats()) causes.add(FULL);
    if (caps.perDay() != null && onDay >= caps.perDay()) causes.add(DAY_CAP_REACHED);
    if (caps.perWeek() != null && inWeek >= caps.perWeek()) causes.add(WEEK_CAP_REACHED);
  }

  private static LocalDate monday(LocalDate date) {
    return date.minusDays(date.getDayOfWeek().getValue() - 1);
  }

  private Instant end(Instant start) {
    return start.plus(minutes(reason.durationMinutes()));
  }

  private Instant from(Instant start) {
    return start.minus(minutes(reason.bufferBeforeMinutes()));
  }

  private Instant until(Instant start) {
    return end(start).plus(minutes(reason.bufferAfterMinutes()));
  }

  NaiveDay day(LocalDate date) {
    return days.computeIfAbsent(date, d -> new NaiveDay(practice, d));
  }

  private NaiveDay day(Instant at) {
    return day(date(at));
  }

  private LocalDate date(Instant at) {
    return at.atZone(practice.zone()).toLocalDate();
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
