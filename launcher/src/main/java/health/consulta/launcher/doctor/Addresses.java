package health.consulta.launcher.doctor;

import health.consulta.launcher.Secrets;
import health.consulta.launcher.Settings;
import health.consulta.launcher.servers.External;
import health.consulta.launcher.servers.MysqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// Where the stores of a platform are.
record Addresses(Settings settings, Secrets secrets) {
  String kafka() {
    return External.kafka().orElseGet(() -> "127.0.0.1:" + settings.port("kafka"));
  }

  String mongo() {
    var own = External.mongo();
    return External.mongoUri(
        own.orElseGet(() -> "mongodb://127.0.0.1:" + settings.port("mongodb")), "admin");
  }

  Connection mysql(String database) throws SQLException {
    var external = External.mysql();
    if (external.isPresent()) {
      var server = external.get();
      return DriverManager.getConnection(server.url(database), server.user(), server.password());
    }
    return DriverManager.getConnection(
        MysqlServer.jdbcUrl("127.0.0.1:" + settings.port("mysql"), database),
        database,
        secrets.password("mysql-" + database));
  }

  /// The sandbox, unless payments go to a real provider.
  Optional<String> sandbox() {
    var own = settings.environment().getOrDefault("CONSULTA_STRIPE_API_BASE", "");
    return own.isBlank()
        ? Optional.of("http://127.0.0.1:" + settings.port("sandbox"))
        : Optional.empty();
  }
}
