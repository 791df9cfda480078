package health.consulta.contract.consultation;

import health.consulta.contract.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What happened to a practitioner's time. Topic `agenda`; key of an occupation's events:
/// practitioner and local date, so that a screen applies them in order.
public sealed interface AgendaEvent extends Event {
  UUID practitionerId();

  @Override
  default String aggregateId() {
    return practitionerId().toString();
  }

  /// An event of one day; its key is `practitionerId/date`.
  sealed interface OfDay extends AgendaEvent {
    LocalDate date();

    @Override
    default String aggregateId() {
      return practitionerId() + "/" + date();
    }
  }

  /// A hold was taken, or prolonged.
  record TimeHeld(
      UUID practitionerId,
      LocalDate date,
      UUID occupationId,
      Instant start,
      Instant end,
      Instant expiresAt)
      implements OfDay {}

  /// A hold became a booking.
  record TimeBooked(
      UUID practitionerId, LocalDate date, UUID occupationId, Instant start, Instant end)
      implements OfDay {}

  /// The time is free again.
  record TimeReleased(
      UUID practitionerId, LocalDate date, UUID occupationId, Instant start, Instant end)
      implements OfDay {}

  /// Opening rules or exceptions changed.
  record OpeningChanged(UUID practitionerId) implements AgendaEvent {}

  /// How much time is open on the days to come: after a change of the opening, and as days come
  /// near. What it says of a day replaces what was said before.
  ///
  /// @param from the first of the days, in the practice's zone
  /// @param minutes open on each day from there on, exceptions applied
  /// @param places where that is; none in what was told before places were. Time that is open at
  ///   two of them counts at each
  record OpenTimePlanned(
      UUID practitionerId, LocalDate from, List<Integer> minutes, List<OpenPlace> places)
      implements AgendaEvent {
    public OpenTimePlanned {
      minutes = List.copyOf(minutes);
      places = List.copyOf(Objects.requireNonNullElse(places, List.of()));
    }
  }

  /// @param minutes open there on each of the days
  record OpenPlace(UUID locationId, List<Integer> minutes) {
    public OpenPlace {
      minutes = List.copyOf(minutes);
    }
  }

  /// A visit reason was added or changed; carries the whole new state.
  record VisitReasonChanged(UUID practitionerId, VisitReason visitReason) implements AgendaEvent {}
}
