package health.consulta.payment;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Two database users: the owner makes the tables, the service works with them, and of the ledger
/// and of what happened to payments it may read and add rows, never change or delete one. Where
/// there is only one user they are as safe as this service's code.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.flyway.user")
class GrantsConfiguration {
  private static final Set<String> APPEND_ONLY = Set.of("ledger_transaction", "payment_step");

  @Bean
  FlywayConfigurationCustomizer grants(@Value("${spring.datasource.username}") String user) {
    return flyway -> flyway.callbacks(new Grants(user));
  }

  private static final class Grants extends BaseCallback {
    private final String user;

    Grants(String user) {
      this.user = user;
    }

    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.AFTER_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
      try (var statement = context.getConnection().createStatement()) {
        var tables = new ArrayList<String>();
        try (var found =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = database()")) {
          while (found.next()) tables.add(found.getString(1));
        }
        for (var table : tables)
          statement.execute("grant %s on `%s` to '%s'@'%%'".formatted(rights(table), table, user));
      } catch (SQLException e) {
        throw new FlywayException("the service's database user could not be given its rights", e);
      }
    }

    private static String rights(String table) {
      return String.join(
          ", ",
          APPEND_ONLY.contains(table)
              ? List.of("select", "insert")
              : List.of("select", "insert", "update", "delete"));
    }
  }
}
