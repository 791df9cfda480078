package health.consulta.launcher;

import health.consulta.launcher.process.State;
import health.consulta.launcher.process.SupervisedProcess;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// Shows how the start goes: on a terminal a table that stays in place, elsewhere a line per
/// change.
final class Progress {
  private final PrintStream out;
  private final boolean terminal;
  private List<SupervisedProcess> table = List.of();
  private int drawn;

  Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  static Progress onConsole() {
    var terminal = System.getenv("TERM") != null && Boolean.getBoolean("consulta.terminal");
    return new Progress(System.out, terminal);
  }

  /// Shows these processes from now on.
  synchronized void show(List<SupervisedProcess> processes) {
    table = List.copyOf(processes);
    draw();
  }

  /// The table stays as it is; what changes from now on is told in lines.
  synchronized void settle() {
    draw();
    table = List.of();
    drawn = 0;
  }

  synchronized void changed(SupervisedProcess process) {
    if (terminal && !table.isEmpty()) {
      draw();
    } else if (worthALine(process)) {
      out.println(line(process));
    }
  }

  synchronized void say(String text) {
    drawn = 0;
    out.println(text);
  }

  /// Draws the seconds anew.
  synchronized void tick() {
    if (terminal && !table.isEmpty()) {
      draw();
    }
  }

  private boolean worthALine(SupervisedProcess process) {
    return process.state() != State.STOPPED && (!terminal || process.deaths() > 0);
  }

  private void draw() {
    if (!terminal) {
      return;
    }
    var text = new StringBuilder();
    if (drawn > 0) {
      text.append("\u001b[").append(drawn).append('A');
    }
    table.forEach(process -> text.append("\r\u001b[2K").append(line(process)).append('\n'));
    drawn = table.size();
    out.print(text);
    out.flush();
  }

  static String line(SupervisedProcess process) {
    var name = process.plan().name();
    var port = process.plan().port();
    var seconds = "%.1f s".formatted(process.seconds());
    return switch (process.state()) {
      case WAITING -> row(" ", name, port, "waiting");
      case STARTING -> row("~", name, port, "starting  " + seconds);
      case UP -> row("+", name, port, "up        " + seconds + again(process));
      case RESTARTING -> row("!", name, port, "died, is started again" + again(process));
      case FAILED -> row("x", name, port, "does not start");
      case STOPPED -> row(" ", name, port, "stopped");
    };
  }

  private static String again(SupervisedProcess process) {
    return process.deaths() == 0 ? "" : " (died %d times)".formatted(process.deaths());
  }

  private static String row(String sign, String name, int port, String text) {
    return String.format(Locale.ROOT, "  %s %-14s %5d  %s", sign, name, port, text);
  }
}
