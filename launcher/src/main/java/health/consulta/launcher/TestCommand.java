package health.consulta.launcher;

import health.consulta.launcher.build.Node;
import health.consulta.launcher.build.TestReports;
import health.consulta.launcher.doctor.Browser;
import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.Maven;
import health.consulta.launcher.machine.Project;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs every test of the project and counts them.
@Command(
    name = "test",
    description = "Run all tests: unit, slice, integration and journeys in a browser.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./consulta test",
      "  ./consulta test --fast",
      "",
      "The last line says: N passed, N failed, N skipped."
    })
final class TestCommand implements Callable<Integer> {
  @Option(names = "--fast", description = "Unit and slice tests only (no servers, no browser).")
  private boolean fast;

  @Override
  public Integer call() {
    var root = Project.root();
    var since =
        Instant.ofEpochMilli(
            ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli());
    var arguments = new ArrayList<>(List.of("-fae", fast ? "test" : "verify"));
    var path = System.getenv("PATH");
    if (!fast) {
      arguments.add("-Pproduction,vitest");
      path = new Node(Cache.ofUser()).path(System.out::println);
      Browser.ensure(System.out::println);
    }
    var missing = new ArrayList<String>();
    var result =
        Maven.command(root, arguments)
            .with("PATH", path)
            .run(line -> {
              System.out.println(line);
              if (line.contains("The POM for")) {
                missing.add(line);
              }
            });
    missing.forEach(line -> System.out.println("A dependency is missing in the registry: " + line));
    var count = TestReports.since(root, since);
    count.skips().forEach(skip -> System.out.println("Skipped: " + skip));
    if (fast) {
      System.out.println("Left out by --fast: integration tests (…IT) and journeys.");
    }
    if (!result.ok() && count.failed() == 0) {
      System.out.println("The build failed before or beside the tests: see the errors above.");
    }
    System.out.println(count);
    return result.ok() && missing.isEmpty() && count.good() ? 0 : 1;
  }
}
