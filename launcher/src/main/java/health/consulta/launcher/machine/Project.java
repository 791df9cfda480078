package health.consulta.launcher.machine;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the checkout of the project lies.
public final class Project {
  private Project() {}

  /// The root: the system property `consulta.root` (the `consulta` script sets it), else the
  /// nearest folder above this process's own that holds the reactor.
  public static Path root() {
    var named = System.getProperty("consulta.root");
    if (named != null) {
      return Path.of(named).toAbsolutePath();
    }
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("shared-dto"))
          && Files.exists(folder.resolve("launcher/pom.xml"))) {
        return folder;
      }
    }
    throw new CannotGoOn("This is not a checkout of Consulta: start ./consulta from its folder.");
  }
}
