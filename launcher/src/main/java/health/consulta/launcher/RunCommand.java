package health.consulta.launcher;

import health.consulta.launcher.demo.Demo;
import health.consulta.launcher.machine.CannotGoOn;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the platform and stays until it is ended.
@Command(
    name = "run",
    description = "Build what changed, start everything, and stay until Ctrl-C or ./consulta stop.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./consulta run",
      "  ./consulta run --fresh --no-demo",
      "  ./consulta run --replicas booking=2,consultation=2",
      "  CONSULTA_HOME=/tmp/second CONSULTA_PORT_GATEWAY=9080 ./consulta run   (and so on for each port)",
      "",
      "Ports, each changed by CONSULTA_PORT_NAME (a service's management port is its port + 1000):",
      "  gateway 8080, portal 8081, registry 8761, user 8101, booking 8102, consultation 8103,",
      "  payment 8104, billing 8105, notification 8106, reporting 8107, sandbox 8090, mailbox 8025,",
      "  smtp 1025, kafka 9092, mysql 3307, mongodb 27018",
      "",
      "Own servers instead of the embedded ones: CONSULTA_KAFKA, CONSULTA_MYSQL_URL, CONSULTA_MONGODB_URI."
    })
final class RunCommand implements Callable<Integer> {
  @Option(names = "--fresh", description = "Forget all data, secrets and mails first.")
  private boolean fresh;

  @Option(
      names = "--demo",
      negatable = true,
      description = "Load the demo data, or not. Usual: yes on a first start.")
  private @Nullable Boolean demo;

  @Option(
      names = "--replicas",
      split = ",",
      paramLabel = "SERVICE=N",
      description = "Several instances of services.")
  private Map<String, Integer> replicas = Map.of();

  @Option(names = "--no-build", description = "Start what is built already.")
  private boolean noBuild;

  @Override
  public Integer call() throws InterruptedException {
    var usual = Options.usual();
    replicas.forEach(RunCommand::check);
    var options =
        new Options(
            usual.project(),
            usual.home(),
            usual.settings(),
            replicas,
            fresh,
            !noBuild,
            usual.train(),
            Optional.ofNullable(demo));
    var begin = System.nanoTime();
    var platform = Platform.start(options);
    if (platform.demo()) {
      Demo.loadOnce(platform, System.out::println);
    }
    System.out.printf(
        "%nConsulta is ready after %d s: %s%n",
        (System.nanoTime() - begin) / 1_000_000_000L, platform.url());
    System.out.printf("Mails: http://localhost:%d%n", platform.port("mailbox"));
    platform.accounts().forEach(account -> System.out.println("  " + account));
    System.out.println("Ctrl-C or ./consulta stop ends it.");
    platform.learn();
    new CountDownLatch(1).await();
    return 0;
  }

  private static void check(String service, int instances) {
    var known = Service.ALL.stream().filter(Service::backend).map(Service::name).toList();
    if (!known.contains(service)) {
      throw new CannotGoOn(
          "There is no service '%s' to replicate; there are %s."
              .formatted(service, known.stream().collect(Collectors.joining(", "))));
    }
    if (instances < 1 || instances > 5) {
      throw new CannotGoOn("--replicas takes 1 to 5 instances of " + service + ".");
    }
  }
}
