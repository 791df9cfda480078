package health.consulta.notification;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.notification.Delivery;
import health.consulta.notification.Message.State;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// The mails that were sent and are to be sent. `due` is both timetable and claim: whoever moves it
/// on from the value he read has the message until the new one.
@Repository
class Messages {
  /// Longer than a mail server may keep us waiting.
  static final Duration CLAIM = Duration.ofMinutes(2);

  private final MongoOperations mongo;

  Messages(MongoOperations mongo) {
    this.mongo = mongo;
    var messages = mongo.indexOps(Message.class);
    messages.createIndex(new Index().on("due", Sort.Direction.ASC).sparse());
    messages.createIndex(new Index().on("createdAt", Sort.Direction.DESC));
  }

  /// @return false when it is there already
  boolean add(Message message) {
    try {
      mongo.insert(message);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  List<Message> due(Instant now, int most) {
    return mongo.find(
        Query.query(where("due").lte(now)).with(Sort.by("due")).limit(most), Message.class);
  }

  /// @return the message, when nobody else was faster
  Optional<Message> claim(Message message, Instant now) {
    return Optional.ofNullable(
        mongo.findAndModify(
            as(message),
            new Update()
                .set("state", State.CLAIMED)
                .set("due", now.plus(CLAIM).truncatedTo(ChronoUnit.MILLIS))
                .inc("attempts", 1),
            FindAndModifyOptions.options().returnNew(true),
            Message.class));
  }

  void sent(Message claimed, String recipient, Instant now) {
    var end =
        new Update()
            .set("state", State.SENT)
            .set("sentAt", now)
            .set("recipient", recipient)
            .unset("due");
    if (claimed.kind().secret()) end.unset("facts.secret").unset("facts.reader");
    mongo.updateFirst(as(claimed), end, Message.class);
  }

  void again(Message claimed, Instant when) {
    mongo.updateFirst(
        as(claimed), new Update().set("state", State.PENDING).set("due", when), Message.class);
  }

  void failed(Message claimed) {
    mongo.updateFirst(
        as(claimed),
        new Update()
            .set("state", State.FAILED)
            .unset("due")
            .unset("facts.secret")
            .unset("facts.reader"),
        Message.class);
  }

  Optional<Message> find(UUID id) {
    return Optional.ofNullable(mongo.findById(id, Message.class));
  }

  /// Puts a message that is done with back on the timetable.
  ///
  /// @return false when it changed in the meantime
  boolean resend(Message done, Instant now) {
    var at = now.truncatedTo(ChronoUnit.MILLIS);
    var query =
        Query.query(
            where("_id")
                .is(done.id())
                .and("state")
                .is(done.state())
                .and("copies")
                .is(done.copies()));
    return mongo
            .updateFirst(
                query,
                new Update()
                    .set("state", State.PENDING)
                    .set("since", at)
                    .set("due", at)
                    .set("attempts", 0)
                    .inc("copies", 1),
                Message.class)
            .getMatchedCount()
        == 1;
  }

  /// The newest first.
  Page<Delivery> page(int page, int size) {
    var all = new Query();
    var items =
        mongo
            .find(
                new Query()
                    .with(Sort.by(Sort.Direction.DESC, "createdAt"))
                    .skip((long) page * size)
                    .limit(size),
                Message.class)
            .stream()
            .map(Message::view)
            .toList();
    return new Page<>(items, page, size, mongo.count(all, Message.class));
  }

  private static Query as(Message read) {
    return Query.query(where("_id").is(read.id()).and("due").is(read.due()));
  }
}
