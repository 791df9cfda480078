package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.booking.MissedVisits;
import health.consulta.contract.booking.MissedVisits.Lift;
import health.consulta.contract.booking.NoShowRule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Whether a patient may book online: not after as many missed visits as the practice set, until it
/// lifts that. What was missed is counted in the bookings themselves.
@Component
public class OnlineBooking {
  private final MongoOperations mongo;
  private final Bookings bookings;
  private final Clock clock;

  OnlineBooking(MongoOperations mongo, Bookings bookings, Clock clock) {
    this.mongo = mongo;
    this.bookings = bookings;
    this.clock = clock;
  }

  public NoShowRule rule(UUID practitionerId) {
    return Optional.ofNullable(mongo.findById(practitionerId, Kept.class))
        .map(Kept::rule)
        .orElse(NoShowRule.OFF);
  }

  public void set(UUID practitionerId, NoShowRule rule) {
    mongo.save(new Kept(practitionerId, rule));
  }

  public MissedVisits missed(UUID practitionerId, UUID patientId) {
    var rule = rule(practitionerId);
    var lifts = lifts(practitionerId, patientId);
    int missed = bookings.missed(practitionerId, patientId, countedFrom(rule, lifts));
    var open = rule.noShows() == null || missed < rule.noShows();
    return new MissedVisits(patientId, missed, rule, open, lifts);
  }

  /// Without a rule there is nothing to count.
  public boolean isOpen(UUID practitionerId, UUID patientId) {
    return rule(practitionerId).noShows() == null || missed(practitionerId, patientId).open();
  }

  /// Opens it again, and keeps on record who did; what is open stays as it is.
  public MissedVisits lift(UUID practitionerId, UUID patientId, UUID by) {
    if (isOpen(practitionerId, patientId)) return missed(practitionerId, patientId);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    mongo.upsert(
        Query.query(where("_id").is(id(practitionerId, patientId))),
        new Update().push("lifts", new Lift(now, by)),
        Lifted.class);
    return missed(practitionerId, patientId);
  }

  void check(UUID practitionerId, UUID patientId) {
    if (!isOpen(practitionerId, patientId)) throw new OnlineBookingBlocked();
  }

  private Instant countedFrom(NoShowRule rule, List<Lift> lifts) {
    var months = clock.instant().atZone(ZoneOffset.UTC).minusMonths(rule.months()).toInstant();
    if (lifts.isEmpty() || lifts.getLast().at().isBefore(months)) return months;
    return lifts.getLast().at();
  }

  private List<Lift> lifts(UUID practitionerId, UUID patientId) {
    return Optional.ofNullable(mongo.findById(id(practitionerId, patientId), Lifted.class))
        .map(Lifted::lifts)
        .orElse(List.of());
  }

  private static String id(UUID practitionerId, UUID patientId) {
    return practitionerId + "/" + patientId;
  }

  @Document("no_show_rules")
  record Kept(@Id UUID practitionerId, NoShowRule rule) {}

  @Document("lifted_blocks")
  record Lifted(@Id String id, List<Lift> lifts) {}
}
