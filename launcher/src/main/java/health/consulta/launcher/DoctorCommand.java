package health.consulta.launcher;

import health.consulta.launcher.doctor.Check;
import health.consulta.launcher.doctor.Check.Finding;
import health.consulta.launcher.doctor.Invariants;
import health.consulta.launcher.doctor.InvoiceBookCheck;
import health.consulta.launcher.doctor.MachineChecks;
import health.consulta.launcher.doctor.SearchIndexCheck;
import health.consulta.launcher.machine.PortOwner;
import health.consulta.launcher.machine.Ports;
import health.consulta.launcher.process.Ready;
import health.consulta.launcher.process.RunningProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// Says what is well and what is not.
@Command(
    name = "doctor",
    description = "Check this machine and, when it runs, the platform.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  ./consulta doctor"})
final class DoctorCommand implements Callable<Integer> {
  /// How long the parts of a platform may disagree while something is on its way.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public Integer call() {
    var options = Options.usual();
    var checks = new ArrayList<>(MachineChecks.of(options.project()));
    checks.addAll(platform(options));
    var bad = 0;
    for (var check : checks) {
      var finding = check.look();
      bad += finding.good() ? 0 : 1;
      System.out.printf(
          "%s %-22s %s%n", finding.good() ? "ok " : "BAD", check.name(), finding.text());
    }
    System.out.println(
        bad == 0 ? "All is well." : bad + " of " + checks.size() + " checks are bad.");
    return bad == 0 ? 0 : 1;
  }

  private static List<Check> platform(Options options) {
    var running = new Running(options.home());
    if (running.launcher().isEmpty()) {
      return List.of(MachineChecks.check("ports", () -> ports(options.settings())));
    }
    var processes = running.processes();
    var secrets = Secrets.in(options.home().secrets());
    return Stream.of(
            processes.stream()
                .map(process -> MachineChecks.check(name(process), () -> process(process))),
            processes.stream()
                .filter(process -> process.service().equals("consultation"))
                .map(SearchIndexCheck::new),
            processes.stream()
                .filter(process -> process.service().equals("billing"))
                .limit(1)
                .map(InvoiceBookCheck::new),
            Invariants.of(ports(options.settings(), processes), secrets).checks(PATIENCE).stream())
        .<Check>flatMap(checks -> checks)
        .toList();
  }

  /// The ports on which it runs, whatever the environment of this shell says.
  private static Settings ports(Settings settings, List<RunningProcess> processes) {
    var environment = new HashMap<>(settings.environment());
    processes.stream()
        .filter(process -> process.instance() == 1)
        .forEach(process ->
            environment.put(
                Settings.variable(process.service()), Integer.toString(process.port())));
    return new Settings(Map.copyOf(environment));
  }

  private static String name(RunningProcess process) {
    return process.instance() == 1
        ? process.service()
        : process.service() + "-" + process.instance();
  }

  private static Finding process(RunningProcess process) {
    if (process.alive().isEmpty()) {
      return Finding.bad("is not running; its log is " + process.log());
    }
    var ready =
        process.managementPort() == 0
            ? Ready.port(process.port())
            : Ready.http(
                "http://127.0.0.1:%d/actuator/health/readiness".formatted(process.managementPort()),
                200);
    return ready.now()
        ? Finding.good("up on " + process.port())
        : Finding.bad("runs and does not answer; its log is " + process.log());
  }

  private static Finding ports(Settings settings) {
    var taken =
        Settings.PORTS.keySet().stream()
            .filter(name -> Ports.open(settings.port(name)))
            .map(name -> taken(name, settings.port(name)))
            .toList();
    return taken.isEmpty() ? Finding.good("all free") : Finding.bad(String.join("; ", taken));
  }

  private static String taken(String name, int port) {
    var owner = PortOwner.of(port).map(found -> " by process " + found.pid()).orElse("");
    return "%d (%s) is taken%s, change it with %s"
        .formatted(port, name, owner, Settings.variable(name));
  }
}
