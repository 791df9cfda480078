package health.consulta.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.launcher.machine.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final BackOff QUICK = new BackOff(Duration.ofMillis(20), Duration.ofMillis(50), 5);

  @TempDir Path folder;
  private final List<SupervisedProcess> started = new ArrayList<>();
  private final List<State> states = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void endAll() {
    started.forEach(SupervisedProcess::release);
    started.forEach(one -> one.handle().ifPresent(Ending::end));
  }

  @Test
  void a_killed_process_is_started_again() {
    var port = Ports.free();
    var process = start(Children.plan(folder, port, Ready.port(port), Integer.toString(port)));
    await().atMost(PATIENCE).until(() -> process.state() == State.UP);
    var first = process.handle().orElseThrow().pid();

    process.kill();

    await().atMost(PATIENCE).until(() -> process.deaths() == 1 && process.state() == State.UP);
    assertThat(process.handle().orElseThrow().pid()).isNotEqualTo(first);
    assertThat(states)
        .containsExactly(State.STARTING, State.UP, State.RESTARTING, State.STARTING, State.UP);
  }

  @Test
  void five_deaths_at_the_start_are_enough() {
    var process = start(Children.plan(folder, 1, () -> false, "die"));

    await().atMost(PATIENCE).until(() -> process.state() == State.FAILED);

    assertThat(process.deaths()).isEqualTo(5);
    assertThat(new LogFile(process.plan().log()).tail(3)).contains("cannot go on");
  }

  @Test
  void a_released_process_is_not_started_again() {
    var port = Ports.free();
    var process = start(Children.plan(folder, port, Ready.port(port), Integer.toString(port)));
    await().atMost(PATIENCE).until(() -> process.state() == State.UP);

    process.release();
    process.handle().ifPresent(Ending::end);

    assertThat(process.handle()).isEmpty();
    assertThat(process.state()).isEqualTo(State.STOPPED);
    assertThat(Ports.open(port)).isFalse();
  }

  @Test
  void the_wait_doubles_up_to_its_limit() {
    var usual = BackOff.USUAL;
    assertThat(List.of(1, 2, 3, 6, 100).stream().map(usual::after))
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30));
  }

  private SupervisedProcess start(ProcessPlan plan) {
    var process =
        new SupervisedProcess(
            plan, QUICK, new Semaphore(1), changed -> states.add(changed.state()));
    started.add(process);
    process.start();
    return process;
  }
}
