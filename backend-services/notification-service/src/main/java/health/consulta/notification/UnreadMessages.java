package health.consulta.notification;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// Up to which message of a conversation a person was told, and has read: by their numbers, so that
/// it does not matter in which order they are heard.
@Repository
public class UnreadMessages {
  private final MongoOperations mongo;

  UnreadMessages(MongoOperations mongo) {
    this.mongo = mongo;
    mongo.indexOps(Stored.class).createIndex(new Index().on("accountId", Sort.Direction.ASC));
  }

  /// Whether the person is to be told of it: one that they were told of before they have not read
  /// yet speaks for this one. Asked again for the same message, the answer is the same.
  ///
  /// @param accountId who is told
  public boolean tell(UUID conversationId, UUID accountId, int number) {
    var id = id(conversationId, accountId);
    begin(id, accountId);
    var free = where("_id").is(id).and("read").lt(number).and("silent").is(false);
    var told = new Update().set("told", number).set("silent", true);
    if (mongo.updateFirst(Query.query(free), told, Stored.class).getMatchedCount() == 1)
      return true;
    var same = where("_id").is(id).and("told").is(number);
    return mongo.exists(Query.query(same), Stored.class);
  }

  /// @param accountId who has read
  public void read(UUID conversationId, UUID accountId, int upTo) {
    var id = id(conversationId, accountId);
    begin(id, accountId);
    mongo.updateFirst(
        Query.query(where("_id").is(id)), new Update().max("read", upTo), Stored.class);
    mongo.updateFirst(
        Query.query(where("_id").is(id).and("told").lte(upTo)),
        new Update().set("silent", false),
        Stored.class);
  }

  void forget(UUID accountId) {
    mongo.remove(Query.query(where("accountId").is(accountId)), Stored.class);
  }

  private void begin(String id, UUID accountId) {
    if (mongo.exists(Query.query(where("_id").is(id)), Stored.class)) return;
    try {
      mongo.insert(new Stored(id, accountId, 0, 0, false));
    } catch (DuplicateKeyException e) {
      return; // another instance began it
    }
  }

  private static String id(UUID conversationId, UUID accountId) {
    return conversationId + " " + accountId;
  }

  /// @param told number of the last message that the person was told of
  /// @param silent until they have read that one
  @Document("unread_messages")
  record Stored(@Id String id, UUID accountId, int told, int read, boolean silent) {}
}
