package health.consulta.billing;

import health.consulta.contract.billing.Tariff;
import health.consulta.contract.billing.TariffChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Who changed what of the billing grid, and when: a line in the transaction of each change.
@Component
public class TariffHistory {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final People people;
  private final Clock clock;

  TariffHistory(JdbcClient jdbc, JsonMapper json, People people, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.people = people;
    this.clock = clock;
  }

  /// @param was absent when the line is new; what did not change is not noted
  void note(UUID by, @Nullable Tariff was, Tariff became) {
    if (became.equals(was)) return;
    jdbc.sql(
            "insert into tariff_change (tariff_id, version, at, by_account, was, became)"
                + " values (:id, :version, :at, :by, :was, :became)")
        .param("id", became.id().toString())
        .param("version", became.version())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.toString())
        .param("was", was == null ? null : json.writeValueAsString(was))
        .param("became", json.writeValueAsString(became))
        .update();
  }

  /// The newest first; of what was changed before changes were noted nothing is known.
  public List<TariffChange> of(UUID tariffId) {
    var names = new HashMap<UUID, Optional<String>>();
    return jdbc.sql("select * from tariff_change where tariff_id = ? order by version desc")
        .param(tariffId.toString())
        .query((row, number) -> change(row, names))
        .list();
  }

  private TariffChange change(ResultSet row, Map<UUID, Optional<String>> names)
      throws SQLException {
    var by = UUID.fromString(row.getString("by_account"));
    return new TariffChange(
        row.getTimestamp("at").toInstant(),
        by,
        names.computeIfAbsent(by, people::name).orElse(null),
        tariff(row.getString("was")),
        json.readValue(row.getString("became"), Tariff.class));
  }

  private @Nullable Tariff tariff(@Nullable String stored) {
    return stored == null ? null : json.readValue(stored, Tariff.class);
  }
}
