package health.consulta.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/// What the last confirmation of a booking said, for the cancellation that says less.
@Repository
public class Visits {
  private final MongoOperations mongo;

  Visits(MongoOperations mongo) {
    this.mongo = mongo;
  }

  public void put(Facts.Visit visit) {
    mongo.save(new Stored(visit.bookingId(), visit));
  }

  public Optional<Facts.Visit> find(UUID bookingId) {
    return Optional.ofNullable(mongo.findById(bookingId, Stored.class)).map(Stored::visit);
  }

  @Document("visits")
  record Stored(@Id UUID bookingId, Facts.Visit visit) {}
}
