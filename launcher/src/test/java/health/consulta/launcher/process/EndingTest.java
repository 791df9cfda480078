package health.consulta.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.launcher.machine.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {
  @TempDir Path folder;

  @Test
  void nothing_is_left_of_a_process_and_its_children() throws Exception {
    var file = folder.resolve("pid");
    var port = Ports.free();
    var parent =
        new ProcessBuilder(Children.command("child", Integer.toString(port), file.toString()))
            .start();
    await().atMost(Duration.ofSeconds(60)).until(() -> Ports.open(port));
    var child = ProcessHandle.of(Long.parseLong(Files.readString(file))).orElseThrow();
    assertThat(child.isAlive()).isTrue();

    Ending.end(List.of(parent.toHandle()), Duration.ofSeconds(2));

    assertThat(parent.isAlive()).isFalse();
    assertThat(child.isAlive()).isFalse();
    assertThat(Ports.open(port)).isFalse();
  }

  @Test
  void a_recorded_process_is_known_again_from_the_file() throws Exception {
    var port = Ports.free();
    var process = new ProcessBuilder(Children.command(Integer.toString(port))).start();
    var run = new RunFile(folder.resolve("run.json"));
    var plan = Children.plan(folder, port, Ready.port(port), Integer.toString(port));

    run.write(List.of(RunningProcess.of(plan, process.toHandle())));

    assertThat(run.read().getFirst().alive()).contains(process.toHandle());
    Ending.end(process.toHandle());
    assertThat(run.read().getFirst().alive()).isEmpty();
  }

  @Test
  void another_process_that_got_the_same_number_is_not_ours() {
    var self = ProcessHandle.current();
    var now = RunningProcess.of("x", 1, 1, 0, "", self);
    var earlier = at(now, "2020-01-01T00:00:00Z", now.executable());
    var other = at(now, now.started(), "/bin/other");

    assertThat(now.alive()).contains(self);
    assertThat(earlier.alive()).isEmpty();
    assertThat(other.alive()).isEmpty();
  }

  private static RunningProcess at(RunningProcess one, String started, String executable) {
    return new RunningProcess("x", 1, one.pid(), 1, 0, "", started, executable);
  }
}
