package health.consulta.portal.agenda;

import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.ArrayDeque;
import java.util.Deque;

/// What this screen did and can take back, the last first.
public final class Undos {
  private final Deque<Done> done = new ArrayDeque<>();
  private final Runnable read;

  /// @param read the agenda again, whatever became of it
  public Undos(Runnable read) {
    this.read = read;
  }

  /// @param words what is said when it was taken back
  record Done(Runnable back, String words) {}

  /// @param words what was done
  void did(String words, Done what) {
    done.push(what);
    Words.toast(words, Words.of("agenda.undo"), this::undo);
  }

  /// The last act of this screen that was not taken back yet.
  public void undo() {
    var last = done.poll();
    if (last == null) {
      Words.toast(Words.of("agenda.undo.none"));
      return;
    }
    try {
      last.back().run();
      Words.toast(last.words());
    } catch (GatewayProblem problem) {
      if (problem.unreachable()) done.push(last); // may be tried again
      Words.toast(Moves.refusal(problem));
    }
    read.run();
  }
}
