package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.booking.BookingGroup.Status;
import health.consulta.kit.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
class Groups {
  private final MongoOperations mongo;
  private final Clock clock;

  Groups(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
    mongo
        .indexOps(Group.class)
        .createIndex(
            new Index().on("carriedOut", Sort.Direction.ASC).on("since", Sort.Direction.ASC));
  }

  /// The group by that id, which is new unless it was asked for before.
  Group open(UUID id, UUID accountId, int size, @Nullable UUID holdId) {
    try {
      return mongo.insert(
          new Group(id, accountId, size, holdId, Status.HOLDING, clock.instant(), false));
    } catch (DuplicateKeyException asked) {
      return find(id);
    }
  }

  /// @throws NotFound when there is none
  Group find(UUID id) {
    var group = mongo.findById(id, Group.class);
    if (group == null) throw new NotFound();
    return group;
  }

  /// Makes it that status if it is one of the others.
  ///
  /// @return the group as it is now, whoever decided
  Group decide(UUID id, Status to, Status... from) {
    var decided =
        mongo.findAndModify(
            Query.query(where("_id").is(id).and("status").in((Object[]) from)),
            new Update().set("status", to).set("since", clock.instant()),
            FindAndModifyOptions.options().returnNew(true),
            Group.class);
    return decided == null ? find(id) : decided;
  }

  void carriedOut(UUID id) {
    mongo.updateFirst(
        Query.query(where("_id").is(id)), Update.update("carriedOut", true), Group.class);
  }

  /// @return groups with something left to do that have not moved since that instant
  List<Group> leftSince(Instant before) {
    return mongo.find(
        Query.query(where("carriedOut").is(false).and("since").lt(before)).limit(100), Group.class);
  }
}
