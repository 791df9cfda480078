package health.consulta.e2e;

import health.consulta.launcher.Platform;
import health.consulta.launcher.machine.Project;
import health.consulta.launcher.machine.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The failpoints of the services of a running platform, as their own enums list them.
record Failpoints(Path folder) {
  private static final String KIT = "health.consulta.kit.failpoint.KitFailpoint";

  /// Whose events are in documents, whose keys nobody brings, and so on.
  private static final Map<String, List<String>> OF_THE_KIT =
      Map.of(
          "booking", List.of("KEY_", "OUTBOX_"),
          "consultation", List.of("KEY_", "OUTBOX_"),
          "payment", List.of("KEY_", "OUTBOX_READ", "OUTBOX_SENT", "OUTBOX_CLEARED", "INBOX_"),
          "billing", List.of("OUTBOX_READ", "OUTBOX_SENT", "OUTBOX_CLEARED", "INBOX_"));

  static final List<String> SERVICES = List.of("booking", "consultation", "payment", "billing");

  static Failpoints of(Platform platform) {
    var folder = platform.environment("booking").get("CONSULTA_FAILPOINTS");
    if (folder == null) throw new IllegalStateException("the platform has no failpoints");
    return new Failpoints(Path.of(folder));
  }

  /// All of a service: its own, and those that it passes in the kit.
  static List<Point> all(String service) {
    var own =
        "health.consulta.%s.%s%sFailpoint"
            .formatted(service, service.substring(0, 1).toUpperCase(), service.substring(1));
    try (var loader = loader(service)) {
      return Stream.concat(
              names(loader, own),
              names(loader, KIT)
                  .filter(name -> OF_THE_KIT.get(service).stream().anyMatch(name::startsWith)))
          .map(name -> new Point(service, name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names(ClassLoader loader, String type) {
    try {
      return Stream.of(Class.forName(type, true, loader).getEnumConstants()).map(Object::toString);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URLClassLoader loader(String service) throws MalformedURLException {
    var urls = new ArrayList<URL>();
    for (var module : List.of(service + "-service", "service-kit"))
      urls.add(
          Project.root()
              .resolve("backend-services/%s/target".formatted(module))
              .resolve(module + "-" + Versions.of("project") + ".jar")
              .toUri()
              .toURL());
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /// The process dies when it passes there next.
  ///
  /// @param passage 1 for the next, 2 for the one after it, and so on
  void arm(Point point, int passage) {
    try {
      Files.createDirectories(folder(point));
      Files.writeString(file(point, "armed"), Integer.toString(passage));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isArmed(Point point) {
    return Files.exists(file(point, "armed"));
  }

  /// Takes it back; false when it has happened.
  boolean disarm(Point point) {
    try {
      return Files.deleteIfExists(file(point, "armed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean wasPassed(Point point) {
    return Files.exists(file(point, "passed"));
  }

  private Path file(Point point, String state) {
    return folder(point).resolve(point.name() + "." + state);
  }

  private Path folder(Point point) {
    return folder.resolve(point.service() + "-service");
  }

  /// @param service as the platform names its process
  record Point(String service, String name) {
    private static final Set<String> EVENTFUL = Set.of("booking", "consultation");

    /// How often a round of errands passes there at least. Of the many events of an outbox the
    /// first are those that matter least, again and again.
    int passages() {
      return EVENTFUL.contains(service) && name.startsWith("OUTBOX_") ? 12 : 2;
    }

    @Override
    public String toString() {
      return service + " " + name;
    }
  }
}
