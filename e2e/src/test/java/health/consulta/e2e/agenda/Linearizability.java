package health.consulta.e2e.agenda;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says whether calls that ran side by side can be explained by some order in which each happened
/// at once, between its invocation and its answer.
///
/// Wing and Gong's search with Lowe's memory of what was tried (set of calls done, state). A call
/// without an answer may have happened at any time after its invocation, or never.
public final class Linearizability<S, O> {
  public static final long NEVER = Long.MAX_VALUE;

  private final Model<S, O> model;
  private final List<Call<O>> calls;
  private final Set<Reached<S>> seen = new HashSet<>();
  private final BitSet answered = new BitSet();

  private Linearizability(Model<S, O> model, List<Call<O>> history) {
    this.model = model;
    this.calls = history.stream().sorted(Comparator.comparingLong(Call::invoked)).toList();
    for (int i = 0; i < calls.size(); i++) if (calls.get(i).answered() != NEVER) answered.set(i);
  }

  /// @return empty when there is such an order
  public static <S, O> Optional<Contradiction<S, O>> check(
      Model<S, O> model, List<Call<O>> history) {
    return new Linearizability<>(model, history).search();
  }

  private Optional<Contradiction<S, O>> search() {
    var first = new Reached<>(new BitSet(), model.initial());
    var furthest = first;
    var open = new ArrayList<>(List.of(first));
    seen.add(first);
    while (!open.isEmpty()) {
      var reached = open.removeLast();
      if (reached.has(answered)) return Optional.empty();
      if (reached.answered(answered) > furthest.answered(answered)) furthest = reached;
      for (int next : next(reached.done()).reversed()) // the first answered is tried first
      for (var state : model.after(reached.state(), calls.get(next).operation())) {
          var further = reached.with(next, state);
          if (seen.add(further)) open.add(further);
        }
    }
    return Optional.of(
        new Contradiction<>(
            furthest.answered(answered),
            furthest.state(),
            next(furthest.done()).stream().map(calls::get).toList()));
  }

  /// The calls that may come next: those invoked before any other that is left was answered.
  private List<Integer> next(BitSet done) {
    var next = new ArrayList<Integer>();
    long earliest = NEVER;
    for (int i = done.nextClearBit(0);
        i < calls.size() && calls.get(i).invoked() <= earliest;
        i = done.nextClearBit(i + 1)) {
      next.add(i);
      earliest = Math.min(earliest, calls.get(i).answered());
    }
    next.sort(Comparator.comparingLong(i -> calls.get(i).answered()));
    return next;
  }

  /// What one thing at a time would do.
  public interface Model<S, O> {
    S initial();

    /// @return the states in which the operation may leave this one with the outcome it had; none
    ///   when it cannot have had it
    Collection<S> after(S state, O operation);
  }

  /// @param operation what was done, with its outcome
  /// @param answered [#NEVER] when no answer came
  public record Call<O>(O operation, long invoked, long answered) {}

  /// @param explained how many answered calls have an order at most
  /// @param state after those
  /// @param impossible the calls of which one had to come next
  public record Contradiction<S, O>(int explained, S state, List<Call<O>> impossible) {}

  private record Reached<S>(BitSet done, S state) {
    Reached<S> with(int call, S after) {
      var more = (BitSet) done.clone();
      more.set(call);
      return new Reached<>(more, after);
    }

    boolean has(BitSet all) {
      return answered(all) == all.cardinality();
    }

    int answered(BitSet all) {
      var both = (BitSet) done.clone();
      both.and(all);
      return both.cardinality();
    }
  }
}
