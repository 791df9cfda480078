package health.consulta.launcher.servers;

import health.consulta.launcher.machine.CannotGoOn;
import java.util.Optional;
import java.util.regex.Pattern;

/// The real servers that the environment names instead of the embedded ones.
public final class External {
  /// A MySQL server and an account on it that may create databases.
  public record Mysql(String address, String user, String password) {
    public String url(String database) {
      return MysqlServer.jdbcUrl(address, database);
    }
  }

  private static final Pattern MYSQL =
      Pattern.compile("jdbc:mysql://([^:@/]+):([^@/]*)@([^/?]+)(?:/.*)?");

  private External() {}

  public static Optional<String> kafka() {
    return setting("CONSULTA_KAFKA");
  }

  public static Optional<String> mongo() {
    return setting("CONSULTA_MONGODB_URI");
  }

  /// The MySQL of `CONSULTA_MYSQL_URL`, written as `jdbc:mysql://user:password@host:port`.
  public static Optional<Mysql> mysql() {
    return setting("CONSULTA_MYSQL_URL").map(External::mysql);
  }

  static Mysql mysql(String url) {
    var parts = MYSQL.matcher(url);
    if (!parts.matches()) {
      throw new CannotGoOn(
          "CONSULTA_MYSQL_URL must look like jdbc:mysql://user:password@host:3306.");
    }
    return new Mysql(parts.group(3), parts.group(1), parts.group(2));
  }

  /// `base` (with or without options) with the database put in, and retryable writes off, which the
  /// embedded server lacks.
  public static String mongoUri(String base, String database) {
    var question = base.indexOf('?');
    var address = question < 0 ? base : base.substring(0, question);
    var options = question < 0 ? "" : "&" + base.substring(question + 1);
    var bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return bare + "/" + database + "?retryWrites=false" + options;
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
