package health.consulta.e2e.load;

import static org.awaitility.Awaitility.await;

import health.consulta.launcher.process.BackOff;
import health.consulta.launcher.process.Ending;
import health.consulta.launcher.process.Following;
import health.consulta.launcher.process.JavaCommand;
import health.consulta.launcher.process.ProcessPlan;
import health.consulta.launcher.process.Ready;
import health.consulta.launcher.process.State;
import health.consulta.launcher.process.SupervisedProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// A Java program in a process of its own that ends with this one. It is compiled as far as in
/// production: what `./consulta run` does to start fast would falsify what is measured.
public final class Program implements AutoCloseable {
  public static final List<String> FULL_SPEED =
      List.of("-XX:TieredStopAtLevel=4", "-XX:-UseSerialGC", "-XX:+UseG1GC");

  private final SupervisedProcess process;

  private Program(SupervisedProcess process) {
    this.process = process;
  }

  /// Returns when the program is ready.
  public static Program start(
      String main, int port, int megabytes, List<String> arguments, Ready ready, Path log) {
    var words = new ArrayList<>(List.of(Long.toString(ProcessHandle.current().pid()), main));
    words.addAll(arguments);
    var command =
        JavaCommand.of(
            System.getProperty("java.class.path"),
            Following.class.getName(),
            megabytes,
            FULL_SPEED,
            words);
    var plan = new ProcessPlan(main, 1, port, 0, () -> command, Map.of(), log, ready);
    var process = new SupervisedProcess(plan, BackOff.USUAL, new Semaphore(1), _ -> {});
    process.start();
    await(main)
        .atMost(Duration.ofMinutes(2))
        .failFast("its log is " + log, () -> process.state() == State.FAILED)
        .until(() -> process.state() == State.UP);
    return new Program(process);
  }

  public int port() {
    return process.plan().port();
  }

  public long pid() {
    return process.handle().orElseThrow().pid();
  }

  @Override
  public void close() {
    process.release();
    process.handle().ifPresent(Ending::end);
  }
}
