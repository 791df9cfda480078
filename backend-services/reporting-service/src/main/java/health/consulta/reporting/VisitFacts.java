package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.reporting.ActivityFigure;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// One document per booking that was ever confirmed. What became of it is noted field by field and
/// never taken back, so that facts may come twice and in any order; a visit counts as soon as its
/// time is known.
public final class VisitFacts {
  private final MongoOperations mongo;
  private final String collection;

  VisitFacts(MongoOperations mongo, String collection) {
    this.mongo = mongo;
    this.collection = collection;
  }

  public void booked(UUID bookingId, UUID practitionerId, Instant start) {
    note(
        bookingId,
        Day.of(start)
            .in(new Update())
            .set("practitionerId", practitionerId)
            .set("start", start)
            .set("booked", 1));
  }

  /// @param outcome anything but BOOKED
  public void became(UUID bookingId, ActivityFigure outcome) {
    note(bookingId, new Update().set(field(outcome), 1));
  }

  private void note(UUID bookingId, Update update) {
    var visit = Query.query(where("_id").is(bookingId));
    try {
      mongo.upsert(visit, update, collection);
    } catch (DuplicateKeyException e) {
      mongo.updateFirst(visit, update, collection); // another listener was first
    }
  }

  static String field(ActivityFigure figure) {
    return switch (figure) {
      case BOOKED -> "booked";
      case COMPLETED -> "completed";
      case CANCELLED -> "cancelled";
      case NO_SHOWS -> "noShows";
    };
  }
}
