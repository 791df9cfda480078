package health.consulta.launcher;

import health.consulta.launcher.Service.Store;
import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Versions;
import health.consulta.launcher.process.AotCache;
import health.consulta.launcher.process.Jars;
import health.consulta.launcher.process.JavaCommand;
import health.consulta.launcher.process.ProcessPlan;
import health.consulta.launcher.process.Ready;
import health.consulta.launcher.servers.External;
import health.consulta.launcher.servers.MysqlServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The command line, environment and health of every process, from the options and the secrets.
final class Plans {
  private static final String SERVERS = "health.consulta.launcher.";

  /// Few short-lived objects at a time keep a service small.
  private static final List<String> SPRING =
      List.of("-Xmn24m", "-XX:+UseCompactObjectHeaders", "-XX:TrimNativeHeapInterval=10000");

  /// Its books are in memory, some 90 KB for a booking: few at first, and many in time.
  private static final List<String> BOOKS = List.of("-Xms48m", "-Xmn12m");

  /// Its service works as another user than the owner, who may not change the ledger.
  private static final String LEDGER = "payment";

  private static final String LEDGER_USER = "payment_service";

  private final Options options;
  private final Secrets secrets;
  private final boolean demo;
  private final Map<String, Jars> jars = new HashMap<>();

  Plans(Options options, Secrets secrets, boolean demo) {
    this.options = options;
    this.secrets = secrets;
    this.demo = demo;
  }

  /// The servers below the services: those that no setting names elsewhere, then sandbox and
  /// mailbox.
  List<ProcessPlan> servers() {
    var plans = new ArrayList<ProcessPlan>();
    if (External.kafka().isEmpty()) {
      plans.add(server("kafka", "servers.KafkaProcess", 160, Ready.port(port("kafka"))));
    }
    if (External.mysql().isEmpty()) {
      plans.add(mysql());
    }
    if (External.mongo().isEmpty()) {
      plans.add(server("mongodb", "mongo.MongoProcess", 192, Ready.port(port("mongodb"))));
    }
    plans.add(sandbox());
    plans.add(mailbox());
    return plans;
  }

  private ProcessPlan server(String name, String main, int megabytes, Ready ready, String... more) {
    return server(name, main, megabytes, List.of(), ready, more);
  }

  private ProcessPlan server(
      String name, String main, int megabytes, List<String> flags, Ready ready, String... more) {
    var arguments = new ArrayList<>(List.of("--data", options.home().data(name).toString()));
    arguments.addAll(List.of("--port", Integer.toString(port(name))));
    arguments.addAll(List.of(more));
    var command =
        JavaCommand.of(
            System.getProperty("java.class.path"), SERVERS + main, megabytes, flags, arguments);
    return plan(name, () -> command, Map.of(), ready);
  }

  private ProcessPlan plan(
      String name, Supplier<List<String>> command, Map<String, String> environment, Ready ready) {
    return new ProcessPlan(
        name, 1, port(name), 0, command, environment, options.home().log(name), ready);
  }

  private ProcessPlan mysql() {
    var server = new MysqlServer(Cache.ofUser(), options.home().data("mysql"), port("mysql"));
    server.prepare(
        secrets.password("mysql-root"),
        Service.ALL.stream()
            .filter(service -> service.store() == Store.MYSQL)
            .map(Service::name)
            .map(this::database)
            .toList());
    var command = server.command(true);
    return plan("mysql", () -> command, server.environment(), Ready.port(port("mysql")));
  }

  private MysqlServer.Database database(String name) {
    return new MysqlServer.Database(
        name,
        name,
        mysqlPassword(name),
        name.equals(LEDGER) ? Map.of(LEDGER_USER, mysqlPassword(LEDGER_USER)) : Map.of());
  }

  private ProcessPlan sandbox() {
    var health = "http://127.0.0.1:%d/_sandbox/health".formatted(port("sandbox"));
    var plan = server("sandbox", "sandbox.SandboxProcess", 1024, BOOKS, Ready.http(health, 299));
    var webhooks = "http://127.0.0.1:%d/api/payments/webhooks/".formatted(port("gateway"));
    var environment =
        Map.of(
            "CONSULTA_WEBHOOK_URL", webhooks + "stripe",
            "CONSULTA_STRIPE_WEBHOOK_SECRET", webhookSecret(),
            "CONSULTA_PAYPAL_WEBHOOK_URL", webhooks + "paypal",
            "CONSULTA_PAYPAL_WEBHOOK_ID", secrets.password("paypal-webhook"),
            "CONSULTA_PAYPAL_CLIENT", secrets.password("paypal-client"),
            "CONSULTA_PAYPAL_SECRET", secrets.password("paypal-secret"));
    return plan("sandbox", plan.command(), environment, plan.ready());
  }

  private ProcessPlan mailbox() {
    var page = "http://127.0.0.1:%d/api/messages?size=1".formatted(port("mailbox"));
    var smtp = Integer.toString(port("smtp"));
    return server("mailbox", "servers.MailProcess", 64, Ready.http(page, 299), "--smtp", smtp);
  }

  /// All instances of a service.
  List<ProcessPlan> of(Service service) {
    return IntStream.rangeClosed(1, options.instances(service.name()))
        .mapToObj(instance -> spring(service, instance))
        .toList();
  }

  private ProcessPlan spring(Service service, int instance) {
    var port = port(service.name()) + 20 * (instance - 1);
    var management = port + 1000;
    var environment = new HashMap<>(shared());
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
    environment.putAll(store(service));
    if (service.name().equals("user")) {
      environment.put("CONSULTA_ADMIN_EMAIL", administrator().email());
      environment.put("CONSULTA_ADMIN_PASSWORD", administrator().password());
    }
    var aot = aot(service);
    var name = instance == 1 ? service.name() : service.name() + "-" + instance;
    var health = "http://127.0.0.1:%d/actuator/health/readiness".formatted(management);
    return new ProcessPlan(
        service.name(),
        instance,
        port,
        management,
        () -> aot.command(service.main(), service.megabytes()),
        Map.copyOf(environment),
        options.home().log(name),
        Ready.http(health, 200));
  }

  /// The first administrator, made at the first start.
  Account administrator() {
    return demo
        ? Account.DEMO.getFirst()
        : new Account("administrator", "admin@consulta.test", secrets.password("administrator"));
  }

  /// The cache with which a service starts faster; one for all that use the same store.
  private AotCache aot(Service service) {
    var kind = service.store() == Store.NONE ? service.name() : service.store().name();
    return AotCache.of(Cache.ofUser(), kind.toLowerCase(Locale.ROOT), jars(service), SPRING);
  }

  /// Makes each cache that is not there yet, one after the other.
  ///
  /// @param started hears of each run
  void train(Consumer<ProcessHandle> started) {
    for (var service : Service.all()) {
      var aot = aot(service);
      if (!aot.there()) {
        var environment = new HashMap<>(of(service).getFirst().environment());
        environment.put("SERVER_PORT", "0");
        environment.put("MANAGEMENT_SERVER_PORT", "0");
        environment.put("EUREKA_CLIENT_REGISTER_WITH_EUREKA", "false");
        aot.train(
            service.main(),
            service.megabytes(),
            environment,
            options.home().log("training"),
            started);
      }
    }
  }

  private Map<String, String> shared() {
    var values = new HashMap<String, String>();
    values.put("MALLOC_ARENA_MAX", "2");
    values.put("CONSULTA_REGISTRY", "http://127.0.0.1:%d/eureka".formatted(port("registry")));
    values.put("CONSULTA_KAFKA", kafka());
    values.put("CONSULTA_MONGODB_URI", mongo());
    values.put("CONSULTA_SERVICE_SECRET", secrets.password("service"));
    values.put("CONSULTA_ENCRYPTION_KEY", secrets.key("encryption"));
    values.put("CONSULTA_STRIPE_API_BASE", "http://127.0.0.1:" + port("sandbox"));
    values.put("CONSULTA_STRIPE_KEY", secrets.token("stripe", "sk_test_"));
    values.put("CONSULTA_STRIPE_WEBHOOK_SECRET", webhookSecret());
    // the address that its certificate URLs have
    values.put("CONSULTA_PAYPAL_API_BASE", "http://localhost:" + port("sandbox"));
    values.put("CONSULTA_PAYPAL_CLIENT", secrets.password("paypal-client"));
    values.put("CONSULTA_PAYPAL_SECRET", secrets.password("paypal-secret"));
    values.put("CONSULTA_PAYPAL_WEBHOOK_ID", secrets.password("paypal-webhook"));
    values.put("CONSULTA_MAIL_HOST", "127.0.0.1");
    values.put("CONSULTA_MAIL_PORT", Integer.toString(port("smtp")));
    values.put("CONSULTA_PUBLIC_URL", "http://localhost:" + port("gateway"));
    values.put("CONSULTA_GATEWAY", "http://127.0.0.1:" + port("gateway"));
    values.put("CONSULTA_PORTAL_KEY", secrets.password("portal"));
    values.put("CONSULTA_PORTAL_URL", "http://127.0.0.1:" + port("portal"));
    values.put("CONSULTA_DEMO", Boolean.toString(demo));
    for (var name :
        List.of(
            "CONSULTA_STRIPE_API_BASE",
            "CONSULTA_STRIPE_KEY",
            "CONSULTA_STRIPE_WEBHOOK_SECRET",
            "CONSULTA_PAYPAL_API_BASE",
            "CONSULTA_PAYPAL_CLIENT",
            "CONSULTA_PAYPAL_SECRET",
            "CONSULTA_PAYPAL_WEBHOOK_ID",
            "CONSULTA_MAIL_HOST",
            "CONSULTA_MAIL_PORT",
            "CONSULTA_PUBLIC_URL",
            "CONSULTA_PASSKEY_DOMAIN",
            "CONSULTA_PASSKEY_ORIGINS")) {
      var own = options.settings().environment().get(name);
      if (own != null && !own.isBlank()) {
        values.put(name, own);
      }
    }
    values.putAll(options.settings().own());
    return values;
  }

  private Map<String, String> store(Service service) {
    return switch (service.store()) {
      case NONE -> Map.of();
      case MONGODB -> Map.of("SPRING_MONGODB_URI", External.mongoUri(mongo(), service.name()));
      case MYSQL -> datasource(service.name());
    };
  }

  private Map<String, String> datasource(String name) {
    var external = External.mysql();
    var url =
        external
            .map(server -> server.url(name) + "&createDatabaseIfNotExist=true")
            .orElseGet(() -> MysqlServer.jdbcUrl("127.0.0.1:" + port("mysql"), name));
    if (external.isEmpty() && name.equals(LEDGER))
      return Map.of(
          "SPRING_DATASOURCE_URL", url,
          "SPRING_DATASOURCE_USERNAME", LEDGER_USER,
          "SPRING_DATASOURCE_PASSWORD", mysqlPassword(LEDGER_USER),
          "SPRING_FLYWAY_USER", name,
          "SPRING_FLYWAY_PASSWORD", mysqlPassword(name));
    return Map.of(
        "SPRING_DATASOURCE_URL", url,
        "SPRING_DATASOURCE_USERNAME", external.map(External.Mysql::user).orElse(name),
        "SPRING_DATASOURCE_PASSWORD",
            external.map(External.Mysql::password).orElseGet(() -> mysqlPassword(name)));
  }

  private String mysqlPassword(String name) {
    return secrets.password("mysql-" + name);
  }

  private String webhookSecret() {
    return secrets.token("stripe-webhook", "whsec_");
  }

  String kafka() {
    return External.kafka().orElseGet(() -> "127.0.0.1:" + port("kafka"));
  }

  private String mongo() {
    return External.mongo().orElseGet(() -> "mongodb://127.0.0.1:" + port("mongodb"));
  }

  private int port(String name) {
    return options.settings().port(name);
  }

  /// What a service runs from: its jar and all that it needs, as its build wrote them down.
  private Jars jars(Service service) {
    return jars.computeIfAbsent(service.name(), _ -> arranged(service));
  }

  private Jars arranged(Service service) {
    var built = built(service);
    var kind =
        Service.ALL.stream()
            .filter(other -> other.store() != Store.NONE && other.store() == service.store())
            .map(this::built)
            .toList();
    var shared = kind.isEmpty() ? built : built.sharing(kind);
    return shared.copied(options.project(), options.home().app());
  }

  private Jars built(Service service) {
    var module = options.project().resolve(service.module());
    var target = module.resolve("target");
    var jar = target.resolve(module.getFileName() + "-" + Versions.of("project") + ".jar");
    if (!Files.exists(jar) || !Files.exists(target.resolve("classpath"))) {
      throw new CannotGoOn(
          "The module %s is not built: run ./consulta run without --no-build."
              .formatted(service.module()));
    }
    var needed = read(target.resolve("classpath")).split(File.pathSeparator);
    return Jars.of(Stream.concat(Stream.of(jar), Stream.of(needed).map(Path::of)).toList());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
