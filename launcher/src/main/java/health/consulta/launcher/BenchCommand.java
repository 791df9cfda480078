package health.consulta.launcher;

import health.consulta.launcher.build.Node;
import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Maven;
import health.consulta.launcher.machine.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Runs a benchmark: a `…Benchmark` class among the tests that measures and prints, and never fails
/// on time.
@Command(
    name = "bench",
    description = "Run a benchmark, or say which there are.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  ./consulta bench", "  ./consulta bench agenda"})
final class BenchCommand implements Callable<Integer> {
  /// Where benchmarks are.
  private static final List<String> ROOMS =
      List.of("e2e", "backend-services/consultation-service", "backend-services/reporting-service");

  /// The one for which the portal is built.
  private static final String OF_SCREENS = "Screens";

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The benchmark to run.")
  private @Nullable String name;

  @Override
  public Integer call() {
    var root = Project.root();
    var names =
        ROOMS.stream()
            .flatMap(module -> names(root.resolve(module + "/src/test/java")).stream())
            .sorted()
            .toList();
    if (names.isEmpty()) {
      System.out.println("There are no benchmarks yet.");
      return 0;
    }
    if (name == null) {
      System.out.println("Benchmarks: " + String.join(", ", names));
      return 0;
    }
    var wanted =
        names.stream()
            .filter(name::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(() ->
                new CannotGoOn(
                    "There is no benchmark '%s'; there are %s."
                        .formatted(name, String.join(", ", names))));
    var screens = wanted.equals(OF_SCREENS);
    var arguments =
        new ArrayList<>(screens ? List.of("-Pproduction") : List.of("-pl", "!portal-ui"));
    arguments.addAll(
        List.of(
            "-q",
            "verify",
            "-DskipUTs",
            "-Dit.test=" + wanted + "Benchmark",
            "-Dtest=None*",
            "-Dsurefire.failIfNoSpecifiedTests=false",
            "-Dfailsafe.failIfNoSpecifiedTests=false"));
    var path = screens ? new Node(Cache.ofUser()).path(System.out::println) : System.getenv("PATH");
    return Maven.command(root, arguments).with("PATH", path).run(System.out::println).code();
  }

  private static List<String> names(Path tests) {
    if (!Files.isDirectory(tests)) {
      return List.of();
    }
    try (var files = Files.walk(tests)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith("Benchmark.java"))
          .map(file -> file.substring(0, file.length() - "Benchmark.java".length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
