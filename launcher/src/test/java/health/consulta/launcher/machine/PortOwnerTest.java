package health.consulta.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortOwnerTest {

  @Test
  void the_process_that_listens_is_named_with_its_command() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var owner = PortOwner.of(socket.getLocalPort()).orElseThrow();

      assertThat(owner.pid()).isEqualTo(ProcessHandle.current().pid());
      assertThat(owner.command()).contains("java");
    }
  }

  @Test
  void a_free_port_has_no_owner() {
    assertThat(PortOwner.of(Ports.free())).isEmpty();
  }
}
