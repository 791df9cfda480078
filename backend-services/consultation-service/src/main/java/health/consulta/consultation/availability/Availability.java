package health.consulta.consultation.availability;

import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The one availability engine: listing, counting, holding, staff booking and explaining all ask
/// it. A pure function of what it is given.
///
/// A start can be booked when [#causes] finds nothing against it; [#slots] lists exactly those
/// starts.
public final class Availability {
  private final Practice practice;
  private final VisitReason reason;
  private final Map<LocalDate, List<Taken>> taken;
  private final Booker booker;
  private final Limits limits;

  /// @param taken every active occupation, by local date; of whole ISO weeks where the reason is
  ///   capped per week
  public Availability(
      Practice practice,
      VisitReason reason,
      Map<LocalDate, List<Taken>> taken,
      Booker booker,
      Instant now) {
    this.practice = practice;
    this.reason = reason;
    this.taken = taken;
    this.booker = booker;
    this.limits = new Limits(practice, reason, now);
  }

  /// @param from first start, inclusive
  /// @param to last start, exclusive
  /// @return in order of their start, each start once
  public List<Slot> slots(Instant from, Instant to) {
    var slots = new ArrayList<Slot>();
    var first = later(from, limits.earliest());
    var last = earlier(to, limits.end());
    for (var date = date(first); first.isBefore(last); date = date.plusDays(1)) {
      var day = OpenDay.of(practice, date);
      if (!day.start().isBefore(last)) break;
      var starts = starts(day);
      for (int step = starts.next(0); step >= 0; step = starts.next(step + 1)) {
        var start = day.start().plusSeconds((long) Steps.SECONDS * step);
        if (!start.isBefore(first) && start.isBefore(last)) slots.add(slot(day, start));
      }
    }
    return slots;
  }

  /// The starts of a local date that notice and window alone may still forbid.
  public Steps starts(LocalDate date) {
    return starts(OpenDay.of(practice, date));
  }

  /// What is open on a local date, exceptions applied, in order and without overlap.
  public static List<Span> open(Practice practice, LocalDate date) {
    return OpenDay.of(practice, date).open();
  }

  /// How much is open on a local date, exceptions applied.
  public static int openMinutes(Practice practice, LocalDate date) {
    return minutes(open(practice, date));
  }

  /// How much of it is at one place.
  public static int openMinutes(Practice practice, LocalDate date, UUID place) {
    return minutes(OpenDay.of(practice, date).at(place).open());
  }

  private static int minutes(List<Span> open) {
    var seconds =
        open.stream()
            .mapToLong(span -> Duration.between(span.from(), span.until()).toSeconds())
            .sum();
    return (int) (seconds / 60);
  }

  /// What closes a date although a rule opens it.
  public static List<AgendaDay.Closure> shut(Practice practice, LocalDate date) {
    return OpenDay.shut(practice, date);
  }

  /// The slot of a start, also one that the practice takes against its rules: at the place of the
  /// range it lies in, else of the day, else of the practice.
  ///
  /// @throws java.util.NoSuchElementException when the practice has no place at all
  public Slot slot(Instant start) {
    return slot(OpenDay.of(practice, date(start)), start);
  }

  /// Everything that stands against a start; empty when it can be booked.
  public List<Cause> causes(Instant start) {
    var causes = new ArrayList<Cause>();
    if (!reason.active()) causes.add(new Cause(Code.REASON_INACTIVE, reason.name()));
    if (!booker.may(reason.audience()))
      causes.add(new Cause(Code.NOT_FOR_THIS_PATIENT, reason.audience().name()));
    limits.against(start, causes);
    against(OpenDay.of(practice, date(start)), start, causes);
    return causes;
  }

  /// What other people's bookings have against a start.
  public List<Cause> rivals(Instant start) {
    var causes = new ArrayList<Cause>();
    againstTaken(date(start), start, causes);
    return causes;
  }

  /// The first instant of the occupation of a visit, its buffer included.
  public Instant from(Instant start) {
    return start.minus(minutes(reason.bufferBeforeMinutes()));
  }

  /// The end of the occupation of a visit, its buffer included.
  public Instant until(Instant start) {
    return end(start).plus(minutes(reason.bufferAfterMinutes()));
  }

  private void against(OpenDay day, Instant start, List<Cause> causes) {
    againstOpening(day, start, causes);
    if (from(start).isBefore(day.start()) || until(start).isAfter(day.end()))
      causes.add(new Cause(Code.ACROSS_MIDNIGHT, from(start) + "/" + until(start)));
    againstTaken(day.date(), start, causes);
  }

  private void againstOpening(OpenDay day, Instant start, List<Cause> causes) {
    var fitting = day.ranges().stream().filter(range -> fits(range, start)).toList();
    if (fitting.isEmpty())
      causes.add(new Cause(day.holiday() ? Code.HOLIDAY : Code.CLOSED, day.date().toString()));
    else if (fitting.stream().noneMatch(this::offers))
      causes.add(new Cause(Code.MODE_NOT_OFFERED, reason.mode().name()));
    else if (fitting.stream().noneMatch(range -> offers(range) && onGrid(range, start)))
      causes.add(new Cause(Code.OFF_THE_GRID, reason.startGridMinutes() + " min"));
    for (var closure : day.closures())
      if (closure.span().overlaps(start, end(start))) causes.add(closure.cause());
  }

  private void againstTaken(LocalDate date, Instant start, List<Cause> causes) {
    for (var other : taken(date))
      if (!sharesGroup(other, start) && other.span().overlaps(from(start), until(start)))
        causes.add(new Cause(Code.OCCUPIED, other.span().from() + "/" + other.span().until()));
    long sharing = taken(date).stream().filter(other -> sharesGroup(other, start)).count();
    if (reason.seats() > 1 && sharing >= reason.seats())
      causes.add(new Cause(Code.FULL, sharing + "/" + reason.seats()));
    if (capped(reason.caps().perDay(), List.of(date)))
      causes.add(new Cause(Code.DAY_CAP_REACHED, "" + reason.caps().perDay()));
    if (capped(reason.caps().perWeek(), week(date)))
      causes.add(new Cause(Code.WEEK_CAP_REACHED, "" + reason.caps().perWeek()));
  }

  private Steps starts(OpenDay day) {
    var starts = new Steps();
    var date = day.date();
    if (!reason.active()
        || !booker.may(reason.audience())
        || capped(reason.caps().perDay(), List.of(date))
        || capped(reason.caps().perWeek(), week(date))) return starts;
    for (var range : day.ranges()) if (offers(range)) gridOf(range, day, starts);
    var closed = new Steps();
    for (var closure : day.closures()) closed.set(day.start(), closure.span());
    starts.retainFree(closed, 0, steps(reason.durationMinutes()));
    retainUntaken(day, starts);
    return starts;
  }

  private void retainUntaken(OpenDay day, Steps starts) {
    var busy = new Steps();
    busy.set(Steps.index(day.start(), day.end()), Steps.MOST);
    var groups = new ArrayList<Instant>();
    for (var other : taken(day.date())) {
      busy.set(day.start(), other.span());
      if (sharesGroup(other, other.start())) groups.add(other.start());
    }
    var joinable = groups.stream().filter(start -> joinable(day, start)).toList();
    int before = steps(reason.bufferBeforeMinutes());
    int after = steps(reason.bufferAfterMinutes());
    starts.retainFree(busy, before, before + steps(reason.durationMinutes()) + after);
    for (var start : joinable) starts.set(Steps.index(day.start(), start));
  }

  /// Whether a started group visit has a seat left.
  private boolean joinable(OpenDay day, Instant start) {
    var causes = new ArrayList<Cause>();
    against(day, start, causes);
    return causes.isEmpty();
  }

  private void gridOf(OpenRange range, OpenDay day, Steps starts) {
    int last = Steps.index(day.start(), range.end()) - steps(reason.durationMinutes());
    int first = Steps.index(day.start(), range.start()) + steps(offset());
    for (int step = first; step <= last; step += steps(reason.startGridMinutes())) starts.set(step);
  }

  private Slot slot(OpenDay day, Instant start) {
    var place =
        range(day, range -> fits(range, start) && offers(range) && onGrid(range, start))
            .or(() -> range(day, range -> fits(range, start)))
            .or(() -> range(day, _ -> true))
            .orElseGet(() -> practice.rules().getFirst().locationId());
    return new Slot(
        practice.practitionerId(), reason.id(), start, end(start), reason.mode(), place);
  }

  private static Optional<UUID> range(OpenDay day, Predicate<OpenRange> wanted) {
    return day.ranges().stream().filter(wanted).findFirst().map(OpenRange::locationId);
  }

  private boolean fits(OpenRange range, Instant start) {
    return !start.isBefore(range.start()) && !end(start).isAfter(range.end());
  }

  private boolean offers(OpenRange range) {
    return range.modes().contains(reason.mode());
  }

  private boolean onGrid(OpenRange range, Instant start) {
    long into = Duration.between(range.start(), start).minus(minutes(offset())).toNanos();
    return into >= 0 && into % minutes(reason.startGridMinutes()).toNanos() == 0;
  }

  private boolean sharesGroup(Taken other, Instant start) {
    return reason.seats() > 1
        && other.visitReasonId().equals(reason.id())
        && other.start().equals(start);
  }

  private boolean capped(@Nullable Integer cap, List<LocalDate> dates) {
    return cap != null
        && dates.stream()
                .flatMap(date -> taken(date).stream())
                .filter(other -> other.visitReasonId().equals(reason.id()))
                .count()
            >= cap;
  }

  /// The dates of the ISO week of a date.
  public static List<LocalDate> week(LocalDate date) {
    var monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.datesUntil(monday.plusWeeks(1)).toList();
  }

  private List<Taken> taken(LocalDate date) {
    return Objects.requireNonNullElse(taken.get(date), List.of());
  }

  private int offset() {
    return Objects.requireNonNullElse(reason.startOffsetMinutes(), 0);
  }

  private Instant end(Instant start) {
    return start.plus(minutes(reason.durationMinutes()));
  }

  private LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, practice.zone());
  }

  private static int steps(int minutes) {
    return Steps.count(minutes(minutes));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
