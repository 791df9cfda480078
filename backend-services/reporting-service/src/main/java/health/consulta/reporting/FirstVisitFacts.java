package health.consulta.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// The first completed visit of each patient with each practitioner, whichever is heard of first.
public final class FirstVisitFacts {
  private static final List<String> TAKEN_OVER = List.of("visitReasonId", "mode", "locationId");

  private final MongoOperations mongo;
  private final FactCollection facts;
  private final String visits;

  /// @param visits the collection that knows the rest of a visit
  FirstVisitFacts(MongoOperations mongo, String collection, String visits) {
    this.mongo = mongo;
    this.facts = new FactCollection(mongo, collection);
    this.visits = visits;
  }

  public void completed(UUID bookingId, UUID practitionerId, UUID patientId, Instant start) {
    var visit = Objects.requireNonNull(mongo.findById(bookingId, Document.class, visits));
    facts.note(
        id(practitionerId, patientId),
        first -> {
          var known = first.getDate("start");
          if (known != null && !start.isBefore(known.toInstant())) return;
          Day.of(start).in(first);
          first
              .append("bookingId", bookingId)
              .append("practitionerId", practitionerId)
              .append("start", Date.from(start))
              .append("newPatients", 1L);
          for (var field : TAKEN_OVER) {
            first.remove(field);
            if (visit.containsKey(field)) first.append(field, visit.get(field));
          }
        });
  }

  private static UUID id(UUID practitionerId, UUID patientId) {
    var name = practitionerId + "/" + patientId;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
