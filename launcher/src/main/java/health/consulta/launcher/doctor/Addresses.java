package health.consulta.launcher.doctor;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import health.consulta.launcher.Secrets;
import health.consulta.launcher.Settings;
import health.consulta.launcher.servers.External;
import health.consulta.launcher.servers.MysqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.UuidRepresentation;

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

  /// Reads all stores now.
  ///
  /// @throws IllegalStateException naming the store that cannot be read
  Snapshot read(Clock clock) {
    var client =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(mongo()))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build();
    try (var mongo = MongoClients.create(client)) {
      var documents = new DocumentStores(mongo);
      var sql = new SqlStores(this);
      return new Snapshot(
          clock.instant(),
          documents.occupations(),
          documents.patientTimes(),
          documents.bookings(),
          documents.consultations(),
          sql.payments(),
          sql.ledger(),
          sandbox().map(ProviderLedger::read),
          sql.invoices(),
          sql.series(),
          sql.quotes(),
          sql.fromPayers(),
          documents.mails(),
          documents.bells(),
          documents.visits(),
          documents.takings(),
          Stream.concat(documents.waiting().stream(), sql.waiting().stream()).toList(),
          DeadLetters.count(kafka()));
    }
  }
}
