package health.consulta.kit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Event;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import health.consulta.kit.event.PendingEvent;
import health.consulta.kit.event.Relay;
import health.consulta.kit.failpoint.KitFailpoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Events inside the documents of one collection: `pending` holds them in order, `sent` counts what
/// is gone, `due` is the document's partition while something is pending. Both relays of a
/// take-over give an event the same sequence (`sent` + its place + 1), so a reader drops what it
/// has seen.
public class MongoOutbox extends Relay {
  static final int PARTITIONS = 16;
  private static final int BATCH = 200;

  private final MongoOperations mongo;
  private final EventWriter writer;
  private final EventSender sender;
  private final Leases leases;
  private final String collection;
  private final String topic;

  MongoOutbox(
      MongoOperations mongo,
      EventWriter writer,
      EventSender sender,
      String owner,
      Clock clock,
      String collection,
      String topic) {
    super("outbox-" + collection);
    this.mongo = mongo;
    this.writer = writer;
    this.sender = sender;
    this.leases = new Leases(mongo, clock, collection, owner);
    this.collection = collection;
    this.topic = topic;
    mongo.indexOps(collection).createIndex(new Index().on("due", Sort.Direction.ASC).sparse());
  }

  /// Adds the events to a document that is about to be inserted.
  void insert(Document document, List<Event> events) {
    document.put("sent", 0L);
    document.put("pending", events.stream().map(this::stored).toList());
    if (!events.isEmpty()) document.put("due", partition(id(document)));
  }

  /// Adds the events to a change of the document, in the same command. Call [#wake()] after it.
  public void append(Update update, Object id, List<? extends Event> events) {
    if (events.isEmpty()) return;
    update.push("pending").each(events.stream().map(this::stored).toArray());
    update.set("due", partition(id));
  }

  @Override
  protected boolean relay() throws Exception {
    var mine = leases.renew();
    if (mine.isEmpty()) return false;
    var due =
        mongo.find(Query.query(where("due").in(mine)).limit(BATCH), Document.class, collection);
    if (due.isEmpty()) return false;
    KitFailpoint.OUTBOX_READ.pass();
    var sends = new ArrayList<CompletableFuture<?>>();
    for (var document : due) {
      long sequence = sent(document);
      for (var event : pending(document))
        sends.add(sender.send(topic, id(document).toString(), event(event), ++sequence));
    }
    for (var send : sends) send.get(30, TimeUnit.SECONDS);
    KitFailpoint.OUTBOX_SENT.pass();
    due.forEach(this::clear);
    KitFailpoint.OUTBOX_CLEARED.pass();
    return due.size() == BATCH;
  }

  private void clear(Document document) {
    var events = pending(document);
    var id = id(document);
    if (!events.isEmpty()) {
      var ids = events.stream().map(event -> event.get("event")).toArray();
      mongo.updateFirst(
          Query.query(where("_id").is(id).and("sent").is(sent(document))),
          new Update()
              .pull("pending", Query.query(where("event").in(ids)))
              .inc("sent", (long) events.size()),
          collection);
      KitFailpoint.OUTBOX_PULLED.pass();
    }
    mongo.updateFirst(
        Query.query(where("_id").is(id).and("pending").size(0)),
        new Update().unset("due"),
        collection);
  }

  private Document stored(Event event) {
    var pending = writer.pending(event);
    return new Document("event", pending.id().toString())
        .append("type", pending.type())
        .append("payload", pending.payload())
        .append("time", Date.from(pending.time()))
        .append("traceparent", pending.traceparent());
  }

  private static PendingEvent event(Document stored) {
    return new PendingEvent(
        UUID.fromString(stored.getString("event")),
        stored.getString("type"),
        stored.getString("payload"),
        stored.getDate("time").toInstant(),
        stored.getString("traceparent"));
  }

  private static Object id(Document document) {
    return Objects.requireNonNull(document.get("_id"));
  }

  private static long sent(Document document) {
    return document.get("sent", Number.class).longValue();
  }

  private static List<Document> pending(Document document) {
    return document.getList("pending", Document.class, List.of());
  }

  private static int partition(Object id) {
    return Math.floorMod(id.hashCode(), PARTITIONS);
  }
}
