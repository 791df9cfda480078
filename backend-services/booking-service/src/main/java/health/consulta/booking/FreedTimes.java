package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.kit.mongo.Aggregates;
import health.consulta.kit.mongo.MongoOutbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class FreedTimes extends Aggregates<FreedTime> {
  FreedTimes(MongoTemplate mongo, MongoOutbox freedTimeOutbox) {
    super(mongo, freedTimeOutbox, FreedTime.class);
    var indexes = mongo.indexOps(FreedTime.class);
    indexes.createIndex(new Index().on("due_at", Sort.Direction.ASC).sparse());
    indexes.createIndex(new Index().on("offers._id", Sort.Direction.ASC));
    indexes.createIndex(
        new Index().on("practitionerId", Sort.Direction.ASC).on("start", Sort.Direction.ASC));
  }

  /// @return what has something left to do by now
  List<FreedTime> due(Instant now) {
    return mongo.find(
        Query.query(where("due_at").lte(now)).with(Sort.by("due_at")).limit(100), FreedTime.class);
  }

  Optional<FreedTime> ofOffer(UUID offerId) {
    return Optional.ofNullable(
        mongo.findOne(Query.query(where("offers._id").is(offerId)), FreedTime.class));
  }

  /// The latest first.
  Page<FreedTime> page(UUID practitionerId, int page, int size) {
    var query = Query.query(where("practitionerId").is(practitionerId));
    long total = mongo.count(query, FreedTime.class);
    var latest = query.with(Sort.by("start").descending());
    var items = mongo.find(latest.skip((long) page * size).limit(size), FreedTime.class);
    return new Page<>(items, page, size, total);
  }
}
