package health.consulta.portal;

import java.time.LocalDate;

/// Starts the portal with a practice that needs no other service, to look at the screens. The first
/// argument is the port.
final class PortalOnFakes {
  public static void main(String[] args) {
    var port = Integer.parseInt(args[0]);
    var gateway = new FakeGateway(port + 1);
    new Practice(LocalDate.now(Practice.PARIS)).serve(gateway);
    PortalApplication.main(
        new String[] {
          "--server.port=" + port,
          "--management.server.port=" + (port + 2),
          "--consulta.gateway=" + gateway.url(),
          "--spring.kafka.listener.auto-startup=false",
          "--logging.structured.format.console="
        });
  }
}
