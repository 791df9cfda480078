package health.consulta.billing;

import health.consulta.contract.billing.SplitChange;
import health.consulta.contract.billing.SplitPrice;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Who said what about who pays a visit, and when: a line in the transaction of each change.
@Component
class SplitHistory {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final People people;

  SplitHistory(JdbcClient jdbc, JsonMapper json, People people) {
    this.jdbc = jdbc;
    this.json = json;
    this.people = people;
  }

  /// @param version that the split has by it
  void note(UUID bookingId, long version, Instant at, UUID by, SplitPrice became) {
    jdbc.sql(
            "insert into split_change (booking_id, version, at, by_account, became)"
                + " values (:booking, :version, :at, :by, :became)")
        .param("booking", bookingId.toString())
        .param("version", version)
        .param("at", Timestamp.from(at))
        .param("by", by.toString())
        .param("became", json.writeValueAsString(became))
        .update();
  }

  /// The newest first.
  List<SplitChange> of(UUID bookingId) {
    var names = new HashMap<UUID, Optional<String>>();
    return jdbc.sql("select * from split_change where booking_id = ? order by version desc")
        .param(bookingId.toString())
        .query((row, n) -> {
          var by = UUID.fromString(row.getString("by_account"));
          return new SplitChange(
              row.getTimestamp("at").toInstant(),
              by,
              names.computeIfAbsent(by, people::name).orElse(null),
              json.readValue(row.getString("became"), SplitPrice.class));
        })
        .list();
  }
}
