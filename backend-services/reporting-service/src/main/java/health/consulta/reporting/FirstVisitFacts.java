package health.consulta.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/// The first completed visit of each patient with each practitioner, whichever is heard of first.
public final class FirstVisitFacts {
  private final FactCollection facts;
  private final VisitFacts visits;

  /// @param visits know the rest of a visit
  FirstVisitFacts(FactStore store, VisitFacts visits) {
    this.facts = new FactCollection(store);
    this.visits = visits;
  }

  public void completed(UUID bookingId, UUID practitionerId, UUID patientId, Instant start) {
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
          visits.describe(bookingId, first);
        });
  }

  private static UUID id(UUID practitionerId, UUID patientId) {
    var name = practitionerId + "/" + patientId;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
