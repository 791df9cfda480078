package health.consulta.payment;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.kit.clearing.Clearing;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class ClearingIT {
  @Autowired private Clearing clearing;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private final UUID payment = UUID.randomUUID();

  @Test
  void done_work_goes_after_a_month_but_neither_refunds_nor_what_is_still_to_do() {
    work("LOOK", Duration.ofDays(31));
    work("CLOSE", Duration.ofDays(29));
    work("REFUND", Duration.ofDays(400));
    work("CAPTURE", null);
    clearing.clear();
    assertThat(
            jdbc.sql("select kind from payment_work where payment_id = ?")
                .param(payment.toString())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("CLOSE", "REFUND", "CAPTURE");
  }

  @Test
  void notices_inbox_notes_and_keys_go_each_after_its_time() {
    for (var days : List.of(1, 3, 31, 91)) {
      insert("webhook_event (type, id, received_at) values ('x'", days);
      insert("inbox (event_id, handled_at) values (", days);
      insert("idempotency_keys (body_hash, locked_until, id, created_at) values ('', now()", days);
    }
    clearing.clear();
    assertThat(left("webhook_event", "id")).contains("1", "3").doesNotContain("31", "91");
    assertThat(left("inbox", "event_id")).contains("1", "3", "31").doesNotContain("91");
    assertThat(left("idempotency_keys", "id")).contains("1").doesNotContain("3", "31", "91");
  }

  @Test
  void more_than_a_portion_goes_at_once_and_the_ledger_stays() {
    var id = UUID.randomUUID().toString();
    jdbc.sql(
            "insert into ledger_transaction values (?, '2000-01-01', 'CAPTURE', ?, ?, ?, 'provider:stripe', 'patient', 1, 'EUR')")
        .params(id, id, id, id)
        .update();
    for (int row = 0; row < 1_100; row++) insert("inbox (event_id, handled_at) values (", 91, row);
    clearing.clear();
    assertThat(left("inbox", "event_id")).doesNotContain("91-0", "91-600", "91-1099");
    assertThat(left("ledger_transaction", "id")).contains(id);
  }

  private void work(String kind, @Nullable Duration done) {
    jdbc.sql(
            "insert into payment_work (id, payment_id, kind, reference, attempts, due_at, done_at)"
                + " values (uuid(), ?, ?, 'test', 0, ?, ?)")
        .params(payment.toString(), kind, ago(Duration.ofDays(-1)), done == null ? null : ago(done))
        .update();
  }

  private void insert(String into, int days) {
    row(into, Integer.toString(days), days);
  }

  private void insert(String into, int days, int row) {
    row(into, days + "-" + row, days);
  }

  private void row(String into, String id, int days) {
    jdbc.sql("insert into " + into + (into.endsWith("(") ? "?, ?)" : ", ?, ?)"))
        .params(id, ago(Duration.ofDays(days)))
        .update();
  }

  private List<String> left(String table, String column) {
    return jdbc.sql("select " + column + " from " + table).query(String.class).list();
  }

  private Timestamp ago(Duration age) {
    return Timestamp.from(clock.instant().minus(age));
  }
}
