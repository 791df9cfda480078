package health.consulta.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Ports;
import health.consulta.launcher.process.RunningProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  @TempDir Path folder;

  @Test
  void a_taken_port_is_told_with_its_service_its_process_and_the_way_out() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = socket.getLocalPort();
      assertThatThrownBy(() -> new Preflight(home()).portFree("booking", "booking", port))
          .isInstanceOf(CannotGoOn.class)
          .hasMessageContaining("Port " + port + ", which booking needs")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("CONSULTA_PORT_BOOKING");
    }
  }

  @Test
  void a_free_port_is_fine() {
    new Preflight(home()).portFree("booking", "booking", Ports.free());
  }

  @Test
  void a_second_platform_is_refused_with_the_first_one_s_number_and_address() {
    var self = RunningProcess.of("launcher", 1, 0, 0, "", ProcessHandle.current());
    home().launcher().write(List.of(self));
    home().run().write(List.of(new RunningProcess("gateway", 1, 1, 9080, 0, "", "", "")));

    assertThatThrownBy(() -> new Preflight(home()).clearTheWay())
        .isInstanceOf(CannotGoOn.class)
        .hasMessageContaining("process " + ProcessHandle.current().pid())
        .hasMessageContaining("http://localhost:9080")
        .hasMessageContaining("./consulta stop");
  }

  @Test
  void the_numbers_of_strangers_are_forgotten_and_nobody_is_ended() {
    var self = ProcessHandle.current();
    var recycled =
        new RunningProcess("booking", 1, self.pid(), 1, 0, "", "2020-01-01T00:00:00Z", "java");
    home().run().write(List.of(recycled));

    new Preflight(home()).clearTheWay();

    assertThat(self.isAlive()).isTrue();
    assertThat(home().run().read()).isEmpty();
  }

  @Test
  void each_port_is_changed_by_one_setting() {
    var settings = new Settings(Map.of("CONSULTA_PORT_GATEWAY", "9080"));
    assertThat(settings.port("gateway")).isEqualTo(9080);
    assertThat(settings.port("portal")).isEqualTo(8081);
    assertThatThrownBy(() -> new Settings(Map.of("CONSULTA_PORT_USER", "many")).port("user"))
        .isInstanceOf(CannotGoOn.class)
        .hasMessage("CONSULTA_PORT_USER must be a port from 1 to 65535, not 'many'.");
  }

  private Home home() {
    return new Home(folder);
  }
}
