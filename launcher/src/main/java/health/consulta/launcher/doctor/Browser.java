package health.consulta.launcher.doctor;

import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Command;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The Chromium that the journeys drive.
public final class Browser {
  private Browser() {}

  /// Where it is, if it is installed.
  public static Optional<Path> find() {
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(name -> Command.onPath(name).stream())
        .findFirst();
  }

  /// Installs it where this user may.
  public static void ensure(Consumer<String> say) {
    if (find().isPresent()) {
      return;
    }
    if ("root".equals(System.getProperty("user.name")) && Command.onPath("apt-get").isPresent()) {
      say.accept("Installing Chromium ...");
      Command.of("apt-get", "update", "-qq").run();
      Command.of("apt-get", "install", "-y", "-qq", "chromium").run();
    }
    if (find().isEmpty()) {
      throw new CannotGoOn(
          "Chromium is missing: install it (apt-get install chromium), or run ./consulta test --fast.");
    }
  }
}
