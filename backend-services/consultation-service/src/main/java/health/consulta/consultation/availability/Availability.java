package health.consulta.consultation.availability;

import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// The one availability engine: listing, holding, booking and explaining all ask it. A pure
/// function of what it is given.
///
/// A start can be booked when [#causes] finds nothing against it; [#slots] lists exactly those
/// starts.
public final class Availability {
  private final Practice practice;
  private final VisitReason reason;
  private final Collection<Span> busy;
  private final Instant now;

  /// @param busy every active occupation of the dates that are asked about
  public Availability(Practice practice, VisitReason reason, Collection<Span> busy, Instant now) {
    this.practice = practice;
    this.reason = reason;
    this.busy = busy;
    this.now = now;
  }

  /// @param from first start, inclusive
  /// @param to last start, exclusive
  /// @return in order of their start, each start once
  public List<Slot> slots(Instant from, Instant to) {
    var slots = new TreeMap<Instant, Slot>();
    var last = day(to);
    for (var date = day(from); !date.isAfter(last); date = date.plusDays(1))
      for (var range : OpenRanges.on(practice, date))
        for (var start = range.start(); start.isBefore(range.end()); start = start.plus(grid()))
          if (!start.isBefore(from) && start.isBefore(to) && causes(start).isEmpty())
            slots.put(start, slot(start));
    return List.copyOf(slots.values());
  }

  /// What is open on a local date, exceptions applied, in order and without overlap.
  public static List<Span> open(Practice practice, LocalDate date) {
    return OpenRanges.effective(practice, date);
  }

  /// The slot that begins at a bookable start.
  public Slot slot(Instant start) {
    var range =
        ranges(start).stream()
            .filter(r -> offers(r) && fits(r, start) && onGrid(r, start))
            .findFirst()
            .orElseThrow();
    return new Slot(
        practice.practitionerId(),
        reason.id(),
        start,
        end(start),
        reason.mode(),
        range.locationId());
  }

  /// Everything that stands against a start; empty when it can be booked.
  public List<Cause> causes(Instant start) {
    var causes = new ArrayList<Cause>();
    if (!reason.active()) causes.add(new Cause(Code.REASON_INACTIVE, reason.name()));
    if (start.isBefore(now)) causes.add(new Cause(Code.IN_THE_PAST, start.toString()));
    else if (start.isBefore(earliest()))
      causes.add(new Cause(Code.TOO_SOON, earliest().toString()));
    if (day(start).isAfter(lastDay())) causes.add(new Cause(Code.TOO_FAR, lastDay().toString()));
    against(start, causes);
    for (var occupied : busy)
      if (occupied.overlaps(from(start), until(start)))
        causes.add(new Cause(Code.OCCUPIED, occupied.from() + "/" + occupied.until()));
    return causes;
  }

  /// The first instant of the occupation of a visit, its buffer included.
  public Instant from(Instant start) {
    return start.minus(Duration.ofMinutes(reason.bufferBeforeMinutes()));
  }

  /// The end of the occupation of a visit, its buffer included.
  public Instant until(Instant start) {
    return end(start).plus(Duration.ofMinutes(reason.bufferAfterMinutes()));
  }

  private void against(Instant start, List<Cause> causes) {
    var fitting = ranges(start).stream().filter(range -> fits(range, start)).toList();
    if (fitting.isEmpty() || straddles(start))
      causes.add(new Cause(Code.CLOSED, day(start).toString()));
    else if (fitting.stream().noneMatch(this::offers))
      causes.add(new Cause(Code.MODE_NOT_OFFERED, reason.mode().name()));
    else if (fitting.stream().filter(this::offers).noneMatch(range -> onGrid(range, start)))
      causes.add(new Cause(Code.OFF_THE_GRID, reason.startGridMinutes() + " min"));
    for (var closed : OpenRanges.closed(practice, day(start)))
      if (closed.overlaps(start, end(start)))
        causes.add(new Cause(Code.CLOSED, closed.from() + "/" + closed.until()));
  }

  private List<OpenRange> ranges(Instant start) {
    return OpenRanges.on(practice, day(start));
  }

  private boolean fits(OpenRange range, Instant start) {
    return !start.isBefore(range.start()) && !end(start).isAfter(range.end());
  }

  private boolean offers(OpenRange range) {
    return range.modes().contains(reason.mode());
  }

  private boolean onGrid(OpenRange range, Instant start) {
    return Duration.between(range.start(), start).toMillis() % grid().toMillis() == 0;
  }

  /// An occupation lies in one local day, whose document decides about it alone.
  private boolean straddles(Instant start) {
    return !day(from(start)).equals(day(until(start).minusMillis(1)));
  }

  private Instant end(Instant start) {
    return start.plus(Duration.ofMinutes(reason.durationMinutes()));
  }

  private Duration grid() {
    return Duration.ofMinutes(reason.startGridMinutes());
  }

  private Instant earliest() {
    return now.plus(Duration.ofMinutes(reason.minimumNoticeMinutes()));
  }

  private LocalDate lastDay() {
    return day(now).plusDays(reason.windowDays());
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, practice.zone());
  }
}
