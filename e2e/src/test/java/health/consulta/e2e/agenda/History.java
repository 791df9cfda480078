package health.consulta.e2e.agenda;

import health.consulta.e2e.agenda.Act.Done;
import health.consulta.e2e.agenda.Act.Outcome;
import health.consulta.e2e.agenda.Linearizability.Call;
import health.consulta.e2e.agenda.Linearizability.Contradiction;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// What was asked about one practitioner's day and what came of it, with the times of both.
final class History {
  private static final Comparator<Call<Done>> BY_TIME = Comparator.comparingLong(Call::invoked);
  private static final int TOLD = 50;

  private final Queue<Call<Done>> calls = new ConcurrentLinkedQueue<>();

  /// Notes the act around its doing. A lost connection leaves it open whether it happened; a
  /// refused one says that it did not, and is not noted.
  ///
  /// @return empty when the connection was lost or refused
  Optional<Outcome> note(Act act, Doing doing) {
    long invoked = System.nanoTime();
    try {
      var outcome = doing.act(act);
      add(act, outcome, invoked);
      return Optional.of(outcome);
    } catch (ConnectException e) {
      return Optional.empty();
    } catch (IOException e) {
      calls.add(new Call<>(new Done(act, new Outcome.Unknown()), invoked, Linearizability.NEVER));
      return Optional.empty();
    }
  }

  /// An act that has just ended.
  void add(Act act, Outcome outcome, long invoked) {
    calls.add(new Call<>(new Done(act, outcome), invoked, System.nanoTime()));
  }

  List<Call<Done>> calls() {
    return List.copyOf(calls);
  }

  long unknown() {
    return calls.stream().filter(call -> call.answered() == Linearizability.NEVER).count();
  }

  /// @return empty when some order explains it; else what cannot be explained, and what went before
  Optional<String> contradiction() {
    return Linearizability.check(new DayModel(), calls()).map(this::told);
  }

  private String told(Contradiction<DayModel.State, Done> found) {
    long end = found.impossible().stream().mapToLong(Call::answered).min().orElseThrow();
    var before = calls.stream().filter(call -> call.invoked() <= end).sorted(BY_TIME).toList();
    return """
    %d of %d calls have an order; then the day is
      %s
    and none of these can be next:
    %s
    The last before:
    %s\
    """
        .formatted(
            found.explained(),
            calls.size(),
            found.state().taken(),
            lines(found.impossible()),
            lines(before.subList(Math.max(0, before.size() - TOLD), before.size())))
        .replaceAll("([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f-]{27}", "$1"); // short ids
  }

  private static String lines(List<Call<Done>> calls) {
    return calls.stream().map(History::line).collect(Collectors.joining(System.lineSeparator()));
  }

  private static String line(Call<Done> call) {
    var answered = call.answered() == Linearizability.NEVER ? "?" : call.answered() / 1_000;
    var done = call.operation();
    return "  %d to %s µs: %s %s"
        .formatted(call.invoked() / 1_000, answered, done.act(), done.outcome());
  }

  @FunctionalInterface
  interface Doing {
    Outcome act(Act act) throws IOException;
  }
}
