package health.consulta.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What to start, and how to see that it is up.
///
/// @param service its name, for people and for `run.json`
/// @param instance 1 for the first
/// @param command asked before each start
/// @param port where it answers
/// @param managementPort where its health is, 0 when it has none
public record ProcessPlan(
    String service,
    int instance,
    int port,
    int managementPort,
    Supplier<List<String>> command,
    Map<String, String> environment,
    Path log,
    Ready ready) {

  /// `booking`, `booking-2` for the second instance.
  public String name() {
    return instance == 1 ? service : service + "-" + instance;
  }
}
