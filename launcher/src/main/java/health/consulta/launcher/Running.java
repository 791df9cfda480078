package health.consulta.launcher;

import health.consulta.launcher.process.Ending;
import health.consulta.launcher.process.RunningProcess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What runs now over a home, as its files tell; processes that only have a recorded number by
/// chance do not count.
final class Running {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> SERVERS =
      Set.of("kafka", "mysql", "mongodb", "sandbox", "mailbox", "registry");

  private final Home home;

  Running(Home home) {
    this.home = home;
  }

  Optional<ProcessHandle> launcher() {
    return home.launcher().read().stream().flatMap(one -> one.alive().stream()).findFirst();
  }

  List<RunningProcess> processes() {
    return home.run().read();
  }

  int gatewayPort() {
    return processes().stream()
        .filter(process -> process.service().equals("gateway"))
        .mapToInt(RunningProcess::port)
        .findFirst()
        .orElse(Settings.ofEnvironment().port("gateway"));
  }

  /// Ends the launcher, which ends the rest, and then what is left of the rest; how many processes
  /// there were.
  int stop() {
    var launcher = launcher();
    var count = alive(processes()).size();
    launcher.ifPresent(process -> Ending.askAndWait(process, Duration.ofSeconds(40)));
    endAll();
    return count + (launcher.isPresent() ? 1 : 0);
  }

  /// Ends all recorded processes, those that use the servers first.
  void endAll() {
    var recorded = processes();
    Ending.end(
        alive(recorded.stream().filter(one -> !SERVERS.contains(one.service())).toList()),
        PATIENCE);
    Ending.end(alive(recorded), PATIENCE);
    home.run().delete();
    home.launcher().delete();
  }

  private static List<ProcessHandle> alive(List<RunningProcess> recorded) {
    return recorded.stream().flatMap(process -> process.alive().stream()).toList();
  }
}
