package health.consulta.launcher.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A Maven module of the platform: its folder, and the modules of ours that its pom names.
record Module(Path root, String folder) {
  private static final Pattern OURS =
      Pattern.compile("<artifactId>(shared-dto|service-kit)</artifactId>");

  /// Every module that `run` needs, in the order of the reactor; the launcher runs already and is
  /// built by the script.
  static List<Module> all(Path root) {
    return List.of(
            "shared-dto",
            "registry",
            "gateway",
            "backend-services/service-kit",
            "backend-services/user-service",
            "backend-services/consultation-service",
            "backend-services/booking-service",
            "backend-services/payment-service",
            "backend-services/billing-service",
            "backend-services/notification-service",
            "backend-services/reporting-service",
            "portal-ui")
        .stream()
        .map(folder -> new Module(root, folder))
        .toList();
  }

  Path path() {
    return root.resolve(folder);
  }

  /// The folders of the modules of ours that must be built before this one.
  List<String> needs() {
    return OURS.matcher(read(path().resolve("pom.xml")))
        .results()
        .map(match ->
            match.group(1).equals("service-kit") ? "backend-services/service-kit" : match.group(1))
        .distinct()
        .filter(needed -> !needed.equals(folder))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
