package health.consulta.consultation.agenda;

import static java.util.stream.Collectors.toMap;

import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Booker;
import health.consulta.consultation.availability.Practice;
import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.RuleOverride;
import health.consulta.contract.consultation.StaffHold;
import health.consulta.contract.consultation.VisitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A start that the engine lets somebody take, on the days as they were read.
///
/// @param version of its day, 0 when there was none
/// @param override what of the practice's rules it breaks
record Bookable(
    Availability availability,
    VisitReason reason,
    UUID id,
    Instant start,
    long version,
    @Nullable RuleOverride override) {
  /// @throws SlotTaken when all that is against it may be somebody faster
  /// @throws SlotNotBookable when the engine finds another cause against it
  static Bookable of(
      Practice practice,
      VisitReason reason,
      Collection<Day> read,
      Booker booker,
      UUID id,
      Instant start,
      @Nullable StaffHold staff,
      Instant now) {
    return of(practice, reason, read, booker, id, start, staff, now, null);
  }

  /// @param read at least the days of [#dates]
  /// @param id of the occupation to be; its own time does not count
  /// @param stays the booking that has this start and is to be longer or shorter: what stands
  ///   against it already does not count either
  /// @throws SlotTaken when all that is against it may be somebody faster
  /// @throws SlotNotBookable when the engine finds another cause against it
  static Bookable of(
      Practice practice,
      VisitReason reason,
      Collection<Day> read,
      Booker booker,
      UUID id,
      Instant start,
      @Nullable StaffHold staff,
      Instant now,
      @Nullable Occupation stays) {
    var others = Set.of(id);
    var taken =
        read.stream()
            .map(Day::times)
            .collect(toMap(DayTimes::date, t -> t.without(others).taken(now)));
    var availability = new Availability(practice, reason, taken, booker, now);
    var causes = new ArrayList<>(availability.causes(start));
    if (stays != null) {
      var before = reason.lasting(stays.minutes());
      causes.removeAll(new Availability(practice, before, taken, booker, now).causes(start));
    }
    var placeless = practice.rules().isEmpty(); // nowhere to see anybody, and nothing to override
    SlotNotBookable.unlessBookable(causes, placeless ? null : staff);
    var day = day(read, LocalDate.ofInstant(start, practice.zone()));
    long version = day.map(Day::version).orElse(0L);
    return new Bookable(availability, reason, id, start, version, override(staff, causes, stays));
  }

  /// The days that count for a start on that date.
  static List<LocalDate> dates(VisitReason reason, LocalDate date) {
    return reason.caps().perWeek() == null ? List.of(date) : Availability.week(date);
  }

  /// One of the days that were read, if it is stored.
  static Optional<Day> day(Collection<Day> read, LocalDate date) {
    return read.stream().filter(day -> day.date().equals(date.toString())).findFirst();
  }

  Occupation occupation(OccupationKind kind, @Nullable UUID patientId, Instant activeUntil) {
    var slot = availability.slot(start);
    return new Occupation(
        id,
        kind,
        slot.start(),
        slot.end(),
        availability.from(start),
        availability.until(start),
        activeUntil,
        version + 1,
        reason.id(),
        reason.name(),
        slot.mode(),
        slot.locationId(),
        patientId,
        override,
        reason.caps().seats());
  }

  private static @Nullable RuleOverride override(
      @Nullable StaffHold staff, List<Cause> causes, @Nullable Occupation stays) {
    if (causes.isEmpty()) return stays == null ? null : stays.override();
    var by = Objects.requireNonNull(staff);
    return new RuleOverride(
        by.by(), Objects.requireNonNull(by.override()), causes.stream().map(Cause::code).toList());
  }
}
