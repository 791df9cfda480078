package health.consulta.e2e;

import health.consulta.e2e.agenda.Linearizability;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A practitioner's day as bookings see it, if one thing happened at a time: which of its times are
/// taken, by which booking, and whether that is confirmed.
final class BookingModel
    implements Linearizability.Model<Map<Instant, BookingModel.Taken>, BookingModel.Done> {
  /// What is asked of booking-service. The number stands for the booking.
  sealed interface Act {
    /// Held until it is paid.
    record Hold(int booking, Instant start) implements Act {}

    /// Held and confirmed at once: the practice books.
    record Book(int booking, Instant start) implements Act {}

    record Move(int booking, Instant to) implements Act {}

    record Cancel(int booking) implements Act {
      static Cancel of(Act act) {
        return switch (act) {
          case Hold(var booking, _) -> new Cancel(booking);
          case Book(var booking, _) -> new Cancel(booking);
          case Move(var booking, _) -> new Cancel(booking);
          case Cancel cancel -> cancel;
          case Lapse _, Look _ -> throw new IllegalArgumentException("nothing to cancel");
        };
      }
    }

    /// Nobody paid what was held. Nobody asks for it, and it may be a while until it is so.
    record Lapse(int booking) implements Act {}

    record Look() implements Act {}
  }

  sealed interface Outcome {
    record Ok() implements Outcome {}

    /// @param code for whoever reads a history that has no order
    record Refused(String code) implements Outcome {}

    /// Held for a moment, and given back since a neighbour did not answer.
    record GivenUp() implements Outcome {}

    record Free(Set<Instant> starts) implements Outcome {}
  }

  record Done(Act act, Outcome outcome) {}

  record Taken(int booking, boolean confirmed) {}

  private final Set<Instant> times;

  BookingModel(Set<Instant> times) {
    this.times = times;
  }

  @Override
  public Map<Instant, Taken> initial() {
    return Map.of();
  }

  @Override
  public Collection<Map<Instant, Taken>> after(Map<Instant, Taken> now, Done done) {
    return switch (done.act()) {
      case Act.Hold(var booking, var start) -> take(now, start, new Taken(booking, false), done);
      case Act.Book(var booking, var start) -> take(now, start, new Taken(booking, true), done);
      case Act.Move(var booking, var to) -> move(now, booking, to, done);
      case Act.Cancel(var booking) ->
          ok(done) || !has(now, booking) ? List.of(without(now, booking)) : List.of();
      case Act.Lapse(var booking) ->
          now.containsValue(new Taken(booking, false)) ? List.of(without(now, booking)) : List.of();
      case Act.Look() ->
          done.outcome().equals(new Outcome.Free(free(now))) ? List.of(now) : List.of();
    };
  }

  private static Collection<Map<Instant, Taken>> take(
      Map<Instant, Taken> now, Instant start, Taken by, Done done) {
    if (now.containsKey(start) == ok(done)) return List.of();
    return List.of(ok(done) ? with(now, start, by) : now);
  }

  private static Collection<Map<Instant, Taken>> move(
      Map<Instant, Taken> now, int booking, Instant to, Done done) {
    var mine = now.values().stream().filter(taken -> taken.booking() == booking).findFirst();
    if (mine.isPresent() && mine.get().equals(now.get(to))) // it is there already
    return ok(done) ? List.of(now) : List.of();
    var may = mine.filter(Taken::confirmed).isPresent() && !now.containsKey(to);
    if (may != ok(done)) return List.of();
    return List.of(may ? with(without(now, booking), to, mine.get()) : now);
  }

  private static boolean has(Map<Instant, Taken> now, int booking) {
    return now.values().stream().anyMatch(taken -> taken.booking() == booking);
  }

  private Set<Instant> free(Map<Instant, Taken> now) {
    var free = new java.util.HashSet<>(times);
    free.removeAll(now.keySet());
    return free;
  }

  private static boolean ok(Done done) {
    return done.outcome() instanceof Outcome.Ok;
  }

  private static Map<Instant, Taken> with(Map<Instant, Taken> now, Instant start, Taken by) {
    var more = new HashMap<>(now);
    more.put(start, by);
    return more;
  }

  private static Map<Instant, Taken> without(Map<Instant, Taken> now, int booking) {
    var fewer = new HashMap<>(now);
    fewer.values().removeIf(taken -> taken.booking() == booking);
    return fewer;
  }
}
