package health.consulta.kit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Which partitions of a collection's outbox this instance relays. An instance keeps a lease by
/// renewing it, gives up what is beyond its fair share, and takes what nobody holds; one that comes
/// back under its name has its leases at once.
class Leases {
  private static final String COLLECTION = "outbox_leases";
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration RENEW = Duration.ofSeconds(3);

  private final MongoOperations mongo;
  private final Clock clock;
  private final String outbox;
  private final String owner;
  private final Set<Integer> mine = new TreeSet<>();
  private Instant renewAt = Instant.MIN;
  private Instant heldUntil = Instant.MIN;

  Leases(MongoOperations mongo, Clock clock, String outbox, String owner) {
    this.mongo = mongo;
    this.clock = clock;
    this.outbox = outbox;
    this.owner = owner;
  }

  /// @return the partitions that this instance holds now
  Set<Integer> renew() {
    var now = clock.instant();
    if (now.isAfter(heldUntil)) mine.clear();
    if (now.isBefore(renewAt)) return mine;
    write(outbox + "/member/" + owner, now);
    int share = Math.ceilDiv(MongoOutbox.PARTITIONS, members(now));
    if (mine.size() != share || !extend(now)) {
      mine.clear();
      for (int partition = 0;
          partition < MongoOutbox.PARTITIONS && mine.size() < share;
          partition++) if (take(partition, now)) mine.add(partition);
    }
    renewAt = now.plus(RENEW);
    heldUntil = now.plus(LEASE.dividedBy(2));
    return mine;
  }

  /// Extends what is held in one command.
  ///
  /// @return false when some of it went to another instance
  private boolean extend(Instant now) {
    var ids = mine.stream().map(partition -> outbox + "/" + partition).toList();
    var held = Query.query(where("_id").in(ids).and("owner").is(owner));
    return mongo.updateMulti(held, lease(now), COLLECTION).getMatchedCount() == ids.size();
  }

  private boolean take(int partition, Instant now) {
    var id = outbox + "/" + partition;
    var free = where("_id").is(id).orOperator(where("owner").is(owner), where("until").lt(now));
    var taken = mongo.updateFirst(Query.query(free), lease(now), COLLECTION).getMatchedCount() == 1;
    return taken || insert(id, now);
  }

  private boolean insert(String id, Instant now) {
    if (mongo.exists(Query.query(where("_id").is(id)), COLLECTION)) return false;
    try {
      mongo.insert(
          new Document("_id", id).append("owner", owner).append("until", now.plus(LEASE)),
          COLLECTION);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private void write(String id, Instant now) {
    mongo.upsert(Query.query(where("_id").is(id)), lease(now).set("member", outbox), COLLECTION);
  }

  private int members(Instant now) {
    return (int)
        mongo.count(Query.query(where("member").is(outbox).and("until").gt(now)), COLLECTION);
  }

  private Update lease(Instant now) {
    return new Update().set("owner", owner).set("until", now.plus(LEASE));
  }
}
