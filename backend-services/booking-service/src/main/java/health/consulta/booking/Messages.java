package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.booking.MessageSide;
import health.consulta.kit.mongo.Aggregates;
import health.consulta.kit.mongo.MongoOutbox;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// The messages, one document each. Of two that are written at once one has the number, and the
/// other one the next.
@Repository
class Messages extends Aggregates<Message> {
  private static final Sort NEWEST = Sort.by("number").descending();

  Messages(MongoTemplate mongo, MongoOutbox messageOutbox) {
    super(mongo, messageOutbox, Message.class);
    mongo
        .indexOps(Message.class)
        .createIndex(
            new Index()
                .on("conversationId", Sort.Direction.ASC)
                .on("number", Sort.Direction.ASC)
                .unique());
  }

  Optional<Message> last(UUID conversationId) {
    return Optional.ofNullable(
        mongo.findOne(Query.query(of(conversationId)).with(NEWEST).limit(1), Message.class));
  }

  int after(UUID conversationId, MessageSide by, int number) {
    return count(of(conversationId).and("number").gt(number).and("by").is(by));
  }

  int since(UUID conversationId, MessageSide by, Instant from) {
    return count(of(conversationId).and("by").is(by).and("at").gt(from));
  }

  /// The newest first.
  Page<Message> page(UUID conversationId, int page, int size) {
    var query = Query.query(of(conversationId));
    long total = mongo.count(query, Message.class);
    var items = mongo.find(query.with(NEWEST).skip((long) page * size).limit(size), Message.class);
    return new Page<>(items, page, size, total);
  }

  void forget(UUID conversationId) {
    mongo.remove(Query.query(of(conversationId)), Message.class);
  }

  private static Criteria of(UUID conversationId) {
    return where("conversationId").is(conversationId);
  }

  private int count(Criteria which) {
    return (int) mongo.count(Query.query(which), Message.class);
  }
}
