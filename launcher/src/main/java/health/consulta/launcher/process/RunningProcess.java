package health.consulta.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A started process as `run.json` names it. `started` and `executable` tell it from another
/// process that got the same number later.
public record RunningProcess(
    String service,
    int instance,
    long pid,
    int port,
    int managementPort,
    String log,
    String started,
    String executable) {

  /// What is known of a running process.
  public static RunningProcess of(ProcessPlan plan, ProcessHandle handle) {
    return of(
        plan.service(),
        plan.instance(),
        plan.port(),
        plan.managementPort(),
        plan.log().toString(),
        handle);
  }

  public static RunningProcess of(
      String service,
      int instance,
      int port,
      int managementPort,
      String log,
      ProcessHandle handle) {
    return new RunningProcess(
        service,
        instance,
        handle.pid(),
        port,
        managementPort,
        log,
        handle.info().startInstant().map(Instant::toString).orElse(""),
        handle.info().command().orElse(""));
  }

  /// The process, if it still runs and is the same one.
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::same);
  }

  private boolean same(ProcessHandle handle) {
    var start = handle.info().startInstant();
    return !started.isEmpty()
        && start.isPresent()
        && Duration.between(Instant.parse(started), start.get()).abs().toSeconds() < 2
        && executable.equals(handle.info().command().orElse(""));
  }
}
