package health.consulta.launcher.servers;

import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.Ports;
import health.consulta.launcher.machine.Trees;
import health.consulta.launcher.process.Ending;
import health.consulta.launcher.process.Following;
import health.consulta.launcher.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Real servers for integration tests: each is started on first use, on a free port, over an empty
/// folder, shared by the tests of one JVM, and ended with it.
///
/// `CONSULTA_KAFKA`, `CONSULTA_MYSQL_URL` and `CONSULTA_MONGODB_URI` name servers to use instead.
public final class TestServers {
  private static final String USER = "consulta";
  private static final String PASSWORD = "consulta-tests";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Map<String, String> STARTED = new HashMap<>();
  private static final List<ProcessHandle> PROCESSES = new ArrayList<>();

  private TestServers() {}

  /// `host:port` of a Kafka on which the topics of the platform exist.
  public static String kafkaBootstrap() {
    return once("kafka", TestServers::startKafka);
  }

  /// The JDBC address of `database`, which is created when it does not exist; use it with
  /// [#mysqlUser()] and [#mysqlPassword()].
  public static String mysqlUrl(String database) {
    var external = External.mysql();
    if (external.isPresent()) {
      return external.get().url(database) + "&createDatabaseIfNotExist=true";
    }
    return MysqlServer.jdbcUrl(once("mysql", TestServers::startMysql), database)
        + "&createDatabaseIfNotExist=true";
  }

  public static String mysqlUser() {
    return External.mysql().map(External.Mysql::user).orElse(USER);
  }

  /// A further user, with [#mysqlPassword()] and no rights yet.
  public static void mysqlUser(String name) {
    try (var connection =
            DriverManager.getConnection(mysqlUrl(name), mysqlUser(), mysqlPassword());
        var statement = connection.createStatement()) {
      statement.execute(
          "create user '%s'@'%%' identified by '%s'".formatted(name, mysqlPassword()));
    } catch (SQLException e) {
      throw new IllegalStateException("no user " + name, e);
    }
  }

  public static String mysqlPassword() {
    return External.mysql().map(External.Mysql::password).orElse(PASSWORD);
  }

  /// The connection string of `database` on a MongoDB.
  public static String mongoUri(String database) {
    return External.mongoUri(once("mongodb", TestServers::startMongo), database);
  }

  private interface Start {
    String start(Path folder, int port);
  }

  private static synchronized String once(String name, Start start) {
    var known = STARTED.get(name);
    if (known != null) {
      return known;
    }
    try {
      var folder = Files.createTempDirectory("consulta-test-" + name);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
      var address = start.start(folder, Ports.free());
      STARTED.put(name, address);
      return address;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Path folder) {
    synchronized (PROCESSES) {
      Ending.end(PROCESSES, Duration.ZERO);
    }
    Trees.delete(folder);
  }

  private static String startKafka(Path folder, int port) {
    var external = External.kafka();
    var address = external.orElse("127.0.0.1:" + port);
    if (external.isEmpty()) {
      startJava(folder, port, "health.consulta.launcher.servers.KafkaProcess", 192);
    }
    Topics.create(address);
    return address;
  }

  private static String startMysql(Path folder, int port) {
    var server = new MysqlServer(Cache.ofUser(), folder.resolve("data"), port);
    server.prepare(PASSWORD, List.of(new MysqlServer.Database("*", USER, PASSWORD)));
    start(folder, server.command(false), server.environment());
    var address = "127.0.0.1:" + port;
    await(folder, () -> answers(MysqlServer.jdbcUrl(address, "")));
    return address;
  }

  private static boolean answers(String url) {
    try (var connection = DriverManager.getConnection(url, USER, PASSWORD)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static String startMongo(Path folder, int port) {
    var external = External.mongo();
    if (external.isEmpty()) {
      startJava(folder, port, "health.consulta.launcher.mongo.MongoProcess", 192);
      await(folder, () -> Ports.open(port));
    }
    return external.orElse("mongodb://127.0.0.1:" + port);
  }

  private static void startJava(Path folder, int port, String main, int megabytes) {
    var arguments =
        List.of(
            Long.toString(ProcessHandle.current().pid()),
            main,
            "--data",
            folder.resolve("data").toString(),
            "--port",
            Integer.toString(port));
    var classPath = System.getProperty("java.class.path");
    start(
        folder,
        JavaCommand.of(classPath, Following.class.getName(), megabytes, List.of(), arguments),
        Map.of());
  }

  private static void start(Path folder, List<String> command, Map<String, String> environment) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("log").toFile());
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      synchronized (PROCESSES) {
        PROCESSES.add(process.toHandle());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(Path folder, BooleanSupplier ready) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!ready.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("A test server did not start: " + log(folder));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(50));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String log(Path folder) {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
