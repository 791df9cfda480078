package health.consulta.launcher.servers;

import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How to start the embedded MySQL over a data folder. Users and databases are put right at every
/// start, by an init file.
public final class MysqlServer {
  /// A database with the user that owns it; `*` is every database.
  ///
  /// @param guests users that the owner gives rights in it
  public record Database(String name, String user, String password, Map<String, String> guests) {
    public Database(String name, String user, String password) {
      this(name, user, password, Map.of());
    }
  }

  private final Cache cache;
  private final MysqlDistribution distribution;
  private final Path data;
  private final int port;

  public MysqlServer(Cache cache, Path data, int port) {
    this.cache = cache;
    this.distribution = new MysqlDistribution(cache);
    this.data = data;
    this.port = port;
  }

  /// Makes the data folder on first use, and writes down who may use what.
  public void prepare(String rootPassword, List<Database> databases) {
    if (!Files.isDirectory(data.resolve("mysql"))) {
      Trees.delete(data);
      var copy = data.resolveSibling(data.getFileName() + ".new");
      Trees.delete(copy);
      try {
        Files.createDirectories(data.toAbsolutePath().getParent());
        Trees.copy(distribution.template().resolve("data"), copy);
        Files.move(copy, data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    write(initFile(), statements(rootPassword, databases));
  }

  private static List<String> statements(String rootPassword, List<Database> databases) {
    var lines = new ArrayList<String>();
    lines.add("ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';".formatted(rootPassword));
    for (var database : databases) {
      var user = "'%s'@'%%'".formatted(database.user());
      var all = database.name().equals("*");
      if (!all) {
        lines.add(
            "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4;".formatted(database.name()));
      }
      lines.addAll(user(user, database.password()));
      lines.add(
          "GRANT ALL ON %s.* TO %s WITH GRANT OPTION;"
              .formatted(all ? "*" : "`" + database.name() + "`", user));
      database
          .guests()
          .forEach((guest, password) -> lines.addAll(user("'%s'@'%%'".formatted(guest), password)));
    }
    return lines;
  }

  private static List<String> user(String user, String password) {
    return List.of(
        "CREATE USER IF NOT EXISTS %s IDENTIFIED BY '%s';".formatted(user, password),
        "ALTER USER %s IDENTIFIED BY '%s';".formatted(user, password));
  }

  private static void write(Path file, List<String> lines) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path initFile() {
    return data.resolve("consulta-users.sql");
  }

  /// The command; with `durable` a commit is on the disk before it is acknowledged.
  public List<String> command(boolean durable) {
    var words =
        new ArrayList<>(
            List.of(
                distribution.home().resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + distribution.home(),
                "--datadir=" + data,
                "--init-file=" + initFile(),
                "--pid-file=" + data.resolve("mysqld.pid"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--skip-name-resolve",
                "--performance-schema=OFF",
                "--default-time-zone=+00:00",
                "--log-error-verbosity=1",
                "--innodb-buffer-pool-size=64M",
                "--innodb-redo-log-capacity=32M",
                "--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 0)));
    words.addAll(MysqlDistribution.asRoot());
    return List.copyOf(words);
  }

  public Map<String, String> environment() {
    return new Libaio(cache, distribution.home()).environment();
  }

  /// The JDBC address of a database on the server at `hostAndPort`.
  public static String jdbcUrl(String hostAndPort, String database) {
    return "jdbc:mysql://%s/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
        .formatted(hostAndPort, database);
  }
}
