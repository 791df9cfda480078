package health.consulta.kit.sql;

import health.consulta.contract.Event;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import health.consulta.kit.event.PendingEvent;
import health.consulta.kit.event.Relay;
import health.consulta.kit.failpoint.KitFailpoint;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Events in a table of the same database, written in the transaction of their cause. One instance
/// at a time relays, by the order of the table; whoever changes an aggregate holds its row or
/// version, so that order is the aggregate's.
public class SqlOutbox extends Relay {
  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final EventWriter writer;
  private final EventSender sender;
  private final SqlLease lease;
  private final String topic;

  SqlOutbox(
      JdbcTemplate jdbc,
      EventWriter writer,
      EventSender sender,
      Clock clock,
      String owner,
      String topic) {
    super("outbox");
    this.jdbc = jdbc;
    this.writer = writer;
    this.sender = sender;
    this.lease = new SqlLease(jdbc, clock, owner);
    this.topic = topic;
  }

  /// Stores the event; it is sent once the surrounding transaction is committed.
  ///
  /// @throws IllegalStateException outside a transaction
  public void publish(Event event) {
    publish(topic, event);
  }

  void publish(String to, Event event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive())
      throw new IllegalStateException("an event needs the transaction of its cause");
    var pending = writer.pending(event);
    jdbc.update(
        "insert into outbox"
            + " (topic, aggregate_id, event_id, type, payload, happened_at, traceparent)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        to,
        event.aggregateId(),
        pending.id().toString(),
        pending.type(),
        pending.payload(),
        Timestamp.from(pending.time()),
        pending.traceparent());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake();
          }
        });
  }

  @Override
  protected boolean relay() throws Exception {
    if (!lease.renew()) return false;
    var rows = pending();
    if (rows.isEmpty()) return false;
    KitFailpoint.OUTBOX_READ.pass();
    var sends = new ArrayList<CompletableFuture<?>>();
    for (var row : rows) sends.add(sender.send(row.topic(), row.key(), row.event(), row.id()));
    for (var send : sends) send.get(30, TimeUnit.SECONDS);
    KitFailpoint.OUTBOX_SENT.pass();
    jdbc.batchUpdate(
        "delete from outbox where id = ?",
        rows.stream().map(row -> new Object[] {row.id()}).toList());
    KitFailpoint.OUTBOX_CLEARED.pass();
    return rows.size() == BATCH;
  }

  private List<Row> pending() {
    return jdbc.query(
        "select id, coalesce(topic, ?) topic, aggregate_id, event_id, type, payload, happened_at,"
            + " traceparent from outbox order by id limit "
            + BATCH,
        (row, number) ->
            new Row(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("aggregate_id"),
                new PendingEvent(
                    UUID.fromString(row.getString("event_id")),
                    row.getString("type"),
                    row.getString("payload"),
                    row.getTimestamp("happened_at").toInstant(),
                    row.getString("traceparent"))),
        topic);
  }

  private record Row(long id, String topic, String key, PendingEvent event) {}
}
