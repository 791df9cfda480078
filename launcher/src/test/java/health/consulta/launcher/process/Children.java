package health.consulta.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Plans of tiny child processes for tests.
final class Children {
  private Children() {}

  static List<String> command(String... arguments) {
    var classPath = System.getProperty("java.class.path");
    return JavaCommand.of(classPath, Sleeper.class.getName(), 32, List.of(), List.of(arguments));
  }

  static ProcessPlan plan(Path folder, int port, Ready ready, String... arguments) {
    var command = command(arguments);
    return new ProcessPlan(
        "sleeper", 1, port, 0, () -> command, Map.of(), folder.resolve("sleeper.log"), ready);
  }
}
