package health.consulta.e2e.agenda;

import health.consulta.e2e.agenda.Act.Confirm;
import health.consulta.e2e.agenda.Act.Done;
import health.consulta.e2e.agenda.Act.Entry;
import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.Act.HoldsRunOut;
import health.consulta.e2e.agenda.Act.Look;
import health.consulta.e2e.agenda.Act.Move;
import health.consulta.e2e.agenda.Act.Outcome;
import health.consulta.e2e.agenda.Act.Outcome.Held;
import health.consulta.e2e.agenda.Act.Outcome.Ok;
import health.consulta.e2e.agenda.Act.Outcome.Refused;
import health.consulta.e2e.agenda.Act.Outcome.Seen;
import health.consulta.e2e.agenda.Act.Outcome.Unknown;
import health.consulta.e2e.agenda.Act.Range;
import health.consulta.e2e.agenda.Act.Release;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// A practitioner's day as the set of its active occupations: what it would be if one thing
/// happened at a time.
final class DayModel implements Linearizability.Model<DayModel.State, Done> {
  /// The fence of a hold whose answer was lost, or of a time that was taken again.
  private static final long UNKNOWN = -1;

  @Override
  public State initial() {
    return new State(Map.of(), Map.of());
  }

  @Override
  public Collection<State> after(State now, Done done) {
    return switch (done.act()) {
      case Hold hold -> hold(now, hold, done.outcome());
      case Confirm confirm -> confirm(now, confirm, done.outcome());
      case Move move -> move(now, move, done.outcome());
      case Release release -> release(now, release);
      case Look() -> done.outcome().equals(new Seen(now.entries())) ? List.of(now) : List.of();
      case HoldsRunOut() -> List.of(now.withoutHolds());
    };
  }

  private static Collection<State> hold(State now, Hold hold, Outcome outcome) {
    var mine = now.taken().get(hold.id());
    var again = mine != null && mine.starts(hold.range());
    if (mine == null ? !now.free(hold.range()) : !again) return refused(now, outcome);
    return switch (outcome) {
      case Held(var fence) when mine == null ->
          fence > now.fence(hold.id())
              ? List.of(now.with(hold.id(), new Taken(hold.range(), false, fence)))
              : List.of();
      case Held(var fence) when mine.has(fence) -> List.of(now.with(hold.id(), mine.fenced(fence)));
      case Unknown() ->
          List.of(
              mine == null ? now.with(hold.id(), new Taken(hold.range(), false, UNKNOWN)) : now);
      case Held _, Ok _, Refused _, Seen _ -> List.of();
    };
  }

  private static Collection<State> confirm(State now, Confirm confirm, Outcome outcome) {
    var mine = now.taken().get(confirm.id());
    if (mine != null && !mine.starts(confirm.range()))
      return confirmElsewhere(now, confirm, mine, outcome);
    if (mine != null && mine.fence() == UNKNOWN && outcome instanceof Refused) return List.of(now);
    var good =
        mine == null ? confirm.retake() && now.free(confirm.range()) : mine.has(confirm.fence());
    if (!good) return refused(now, outcome);
    if (outcome instanceof Refused) return List.of();
    var fence = mine == null ? UNKNOWN : mine.fence();
    return List.of(now.with(confirm.id(), new Taken(confirm.range(), true, fence)));
  }

  /// It was moved: who confirms again hears that it is booked, when the fence is its own.
  private static Collection<State> confirmElsewhere(
      State now, Confirm confirm, Taken mine, Outcome outcome) {
    var booked = confirm.retake() && mine.booked() && mine.has(confirm.fence());
    var open = outcome instanceof Unknown || booked && mine.fence() == UNKNOWN;
    return open || booked == outcome instanceof Ok ? List.of(now) : List.of();
  }

  private static Collection<State> move(State now, Move move, Outcome outcome) {
    var mine = now.taken().get(move.id());
    if (mine == null || !mine.booked()) return refused(now, outcome);
    if (mine.starts(move.to()))
      return outcome instanceof Held(var fence) && mine.has(fence)
          ? List.of(now.with(move.id(), mine.fenced(fence)))
          : outcome instanceof Unknown ? List.of(now) : List.of();
    if (!mine.starts(move.from()) || !mine.has(move.fence())) return refused(now, outcome);
    if (!now.without(move.id()).free(move.to())) return refused(now, outcome);
    return switch (outcome) {
      case Held(var fence) when fence > now.fence(move.id()) ->
          List.of(now.with(move.id(), new Taken(move.to(), true, fence)));
      case Unknown() -> List.of(now.with(move.id(), new Taken(move.to(), true, UNKNOWN)));
      case Refused _ when mine.fence() == UNKNOWN -> List.of(now);
      case Held _, Ok _, Refused _, Seen _ -> List.of();
    };
  }

  private static Collection<State> release(State now, Release release) {
    var mine = now.taken().get(release.id());
    if (mine == null || !mine.starts(release.range())) return List.of(now);
    var without = now.without(release.id());
    if (mine.fence() == UNKNOWN && release.fence() != Act.ANY_FENCE) return List.of(without, now);
    return List.of(mine.fence() <= release.fence() ? without : now);
  }

  private static Collection<State> refused(State now, Outcome outcome) {
    return outcome instanceof Refused || outcome instanceof Unknown ? List.of(now) : List.of();
  }

  /// @param fences the last fence that each hold is known to have had
  record State(Map<UUID, Taken> taken, Map<UUID, Long> fences) {
    boolean free(Range range) {
      return taken.values().stream().noneMatch(each -> each.range().overlaps(range));
    }

    long fence(UUID id) {
      return fences.getOrDefault(id, Long.MIN_VALUE);
    }

    java.util.Set<Entry> entries() {
      return taken.entrySet().stream()
          .map(each ->
              new Entry(each.getKey(), each.getValue().range().start(), each.getValue().booked()))
          .collect(Collectors.toSet());
    }

    State with(UUID id, Taken time) {
      var more = new HashMap<>(taken);
      more.put(id, time);
      var later = new HashMap<>(fences);
      if (time.fence() != UNKNOWN) later.put(id, time.fence());
      return new State(more, later);
    }

    State without(UUID id) {
      var fewer = new HashMap<>(taken);
      fewer.remove(id);
      return new State(fewer, fences);
    }

    State withoutHolds() {
      var booked = new HashMap<>(taken);
      booked.values().removeIf(each -> !each.booked());
      return new State(booked, fences);
    }
  }

  record Taken(Range range, boolean booked, long fence) {
    boolean has(long wanted) {
      return fence == UNKNOWN || fence == wanted;
    }

    boolean starts(Range other) {
      return range.start().equals(other.start());
    }

    Taken fenced(long known) {
      return new Taken(range, booked, known);
    }
  }
}
