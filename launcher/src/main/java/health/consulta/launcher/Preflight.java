package health.consulta.launcher;

import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.PortOwner;
import health.consulta.launcher.machine.Ports;
import health.consulta.launcher.process.ProcessPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// What must be true before anything is started.
final class Preflight {
  private static final long LEAST_DISK = 2L << 30;

  private final Home home;

  Preflight(Home home) {
    this.home = home;
  }

  /// Refuses a second platform over the same folder; ends what a killed launcher left behind.
  void clearTheWay() {
    var running = new Running(home);
    running
        .launcher()
        .ifPresent(launcher -> {
          throw new CannotGoOn(
              "Consulta is running already (process %d) at http://localhost:%d: use it, or end it with ./consulta stop."
                  .formatted(launcher.pid(), running.gatewayPort()));
        });
    running.endAll();
  }

  void enoughDisk() {
    try {
      Files.createDirectories(home.folder());
      var free = Files.getFileStore(home.folder()).getUsableSpace();
      if (free < LEAST_DISK) {
        throw new CannotGoOn(
            "Only %d MB of disk are free at %s and Consulta needs 2048: make room, or set CONSULTA_HOME to a folder on another disk."
                .formatted(free >> 20, home.folder()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void portsFree(List<ProcessPlan> plans) {
    for (var plan : plans) {
      portFree(plan.name(), plan.service(), plan.port());
      if (plan.managementPort() > 0) {
        portFree(plan.name() + " (management)", plan.service(), plan.managementPort());
      }
    }
  }

  void portFree(String name, String service, int port) {
    if (!Ports.open(port)) {
      return;
    }
    var owner =
        PortOwner.of(port)
            .map(found -> "process %d (%s)".formatted(found.pid(), found.command()))
            .orElse("a process of another user");
    throw new CannotGoOn(
        "Port %d, which %s needs, is taken by %s: end that process, or choose another port with %s."
            .formatted(port, name, owner, Settings.variable(service)));
  }
}
