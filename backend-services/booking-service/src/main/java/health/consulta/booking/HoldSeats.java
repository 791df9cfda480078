package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// The seats that an agenda has for who holds a time before signing in: one document per agenda
/// decides, so that no crowd, however large or quick, holds more.
@Repository
class HoldSeats {
  private static final String COLLECTION = "hold_seats";

  private final MongoTemplate mongo;
  private final Clock clock;

  HoldSeats(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /// @throws TooManyHolds when none is left
  void take(UUID practitionerId, UUID holdId, Instant until, int most) {
    if (prolong(practitionerId, holdId, until)) return;
    pull(practitionerId, where("until").lte(clock.instant()));
    var open =
        where("_id")
            .is(practitionerId)
            .and("seats.holdId")
            .ne(holdId)
            .and("seats." + (most - 1))
            .exists(false);
    var seat = new Update().push("seats", new Seat(holdId, until));
    try {
      mongo.upsert(Query.query(open), seat, COLLECTION);
    } catch (DuplicateKeyException full) {
      // or another one was the first of this agenda at the same moment
      if (mongo.updateFirst(Query.query(open), seat, COLLECTION).getModifiedCount() == 0
          && !prolong(practitionerId, holdId, until)) throw new TooManyHolds();
    }
  }

  /// @return false when it has no seat
  boolean prolong(UUID practitionerId, UUID holdId, Instant until) {
    var mine = where("_id").is(practitionerId).and("seats.holdId").is(holdId);
    var later =
        new Update().max("seats.$[mine].until", until).filterArray(where("mine.holdId").is(holdId));
    return mongo.updateFirst(Query.query(mine), later, COLLECTION).getMatchedCount() == 1;
  }

  void leave(UUID practitionerId, UUID holdId) {
    pull(practitionerId, where("holdId").is(holdId));
  }

  private void pull(UUID practitionerId, Criteria seats) {
    mongo.updateFirst(
        Query.query(where("_id").is(practitionerId)),
        new Update().pull("seats", Query.query(seats)),
        COLLECTION);
  }

  record Seat(UUID holdId, Instant until) {}
}
