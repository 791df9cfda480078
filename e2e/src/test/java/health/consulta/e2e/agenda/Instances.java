package health.consulta.e2e.agenda;

import static org.awaitility.Awaitility.await;

import health.consulta.contract.Role;
import health.consulta.launcher.machine.Ports;
import health.consulta.launcher.machine.Project;
import health.consulta.launcher.machine.Versions;
import health.consulta.launcher.process.BackOff;
import health.consulta.launcher.process.Ending;
import health.consulta.launcher.process.Following;
import health.consulta.launcher.process.JavaCommand;
import health.consulta.launcher.process.ProcessPlan;
import health.consulta.launcher.process.Ready;
import health.consulta.launcher.process.State;
import health.consulta.launcher.process.SupervisedProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/// Instances of consultation-service, each a process of its own, on the same servers. Of the
/// platform around it there is only who signs the tokens.
final class Instances implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Issuer issuer = new Issuer();
  private final List<SupervisedProcess> processes;
  private final String service = issuer.token(Role.SERVICE);
  private final String administrator = issuer.token(Role.ADMINISTRATOR);

  private Instances(int count, Setting setting) {
    var starts = new Semaphore(1); // the second finds the indexes made, and the machine quiet
    processes =
        IntStream.rangeClosed(1, count)
            .mapToObj(instance -> plan(instance, setting))
            .map(plan -> new SupervisedProcess(plan, BackOff.USUAL, starts, _ -> {}))
            .toList();
  }

  /// Returns when all are ready.
  static Instances start(int count, Setting setting) {
    var instances = new Instances(count, setting);
    instances.processes.forEach(SupervisedProcess::start);
    IntStream.range(0, count).forEach(instances::awaitUp);
    return instances;
  }

  int count() {
    return processes.size();
  }

  int port(int instance) {
    return processes.get(instance).plan().port();
  }

  int managementPort(int instance) {
    return processes.get(instance).plan().managementPort();
  }

  long pid(int instance) {
    return processes.get(instance).handle().orElseThrow().pid();
  }

  /// The token of booking-service.
  String service() {
    return service;
  }

  String administrator() {
    return administrator;
  }

  /// Moves their clocks.
  ///
  /// @param seconds from the system's time, of each instance
  void clocks(long... seconds) throws IOException {
    for (int instance = 0; instance < seconds.length; instance++)
      try (var clerk = new Clerk(this, instance)) {
        clerk.clock(seconds[instance]);
      }
  }

  /// `kill -9`; it is started again.
  void kill(int instance) {
    var process = processes.get(instance);
    process.kill();
    await().atMost(PATIENCE).until(() -> process.state() != State.UP);
  }

  /// It takes calls, and its index is built, which may take longer than a start is given.
  private static boolean up(SupervisedProcess process) {
    var readiness = "http://127.0.0.1:%d/actuator/health/readiness";
    return process.state() == State.UP
        && Ready.http(readiness.formatted(process.plan().managementPort()), 200).now();
  }

  void awaitUp(int instance) {
    var process = processes.get(instance);
    await(process.plan().name())
        .atMost(PATIENCE)
        .failFast("its log is " + process.plan().log(), () -> process.state() == State.FAILED)
        .until(() -> up(process));
  }

  @Override
  public void close() {
    processes.forEach(SupervisedProcess::release);
    Ending.end(
        processes.stream().flatMap(each -> each.handle().stream()).toList(),
        Duration.ofSeconds(10));
    issuer.close();
  }

  private ProcessPlan plan(int instance, Setting setting) {
    int port = Ports.free();
    int management = Ports.free();
    var neighbours =
        """
        {"spring.cloud.discovery.client.simple.instances.user-service[0].uri":"http://127.0.0.1:%d"}\
        """
            .formatted(issuer.port());
    var environment =
        Map.of(
            "SERVER_PORT",
            Integer.toString(port),
            "MANAGEMENT_SERVER_PORT",
            Integer.toString(management),
            "SPRING_MONGODB_URI",
            setting.mongo(),
            "CONSULTA_KAFKA",
            setting.kafka(),
            "CONSULTA_SERVICE_SECRET",
            "secret-of-tests",
            "CONSULTA_DEMO",
            "true", // its clock can be moved
            "EUREKA_CLIENT_ENABLED",
            "false",
            "SPRING_APPLICATION_JSON",
            neighbours);
    var arguments =
        List.of(
            Long.toString(ProcessHandle.current().pid()),
            "health.consulta.consultation.ConsultationApplication");
    var command =
        JavaCommand.of(
            classPath(),
            Following.class.getName(),
            setting.megabytes(),
            setting.flags(),
            arguments);
    return new ProcessPlan(
        "consultation",
        instance,
        port,
        management,
        () -> command,
        environment,
        setting.logs().resolve("consultation-" + instance + ".log"),
        Ready.port(port));
  }

  /// As the module's build wrote it down, and the class that ends a process with this one.
  private static String classPath() {
    var target = Project.root().resolve("backend-services/consultation-service/target");
    try {
      return String.join(
          File.pathSeparator,
          target.resolve("consultation-service-" + Versions.of("project") + ".jar").toString(),
          Files.readString(target.resolve("classpath")).strip(),
          Path.of(Following.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              .toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param mongo the connection string, database included
  /// @param megabytes the largest heap
  /// @param flags of the JVM, beyond those of `./consulta run`
  record Setting(String mongo, String kafka, int megabytes, List<String> flags, Path logs) {}
}
