package health.consulta.consultation.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// A patient is in one place at a time: one document per patient decides about their own overlaps,
/// as a day's does for a practitioner.
@Repository
class PatientTimes {
  private static final String COLLECTION = "patient_times";
  private static final Duration KEPT = Duration.ofDays(2);

  private final MongoTemplate mongo;

  PatientTimes(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /// @return false when the patient has another active time that overlaps
  boolean take(
      UUID patientId, UUID id, Instant start, Instant end, Instant activeUntil, Instant now) {
    forget(patientId, id, now);
    var overlapping = where("start").lt(end).and("end").gt(start).and("activeUntil").gt(now);
    var free = where("_id").is(patientId).and("times").not().elemMatch(overlapping);
    try {
      mongo.upsert(
          Query.query(free),
          new Update().push("times", new Time(id, start, end, activeUntil)),
          COLLECTION);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /// Makes a patient's hold last; takes the time where the hold ran out or was never the patient's.
  ///
  /// @return false when the patient has another active time that overlaps
  boolean confirm(UUID patientId, UUID id, Instant start, Instant end, Instant now) {
    var held = where("occupationId").is(id).and("activeUntil").gt(now);
    var lasting =
        mongo.updateFirst(
            Query.query(where("_id").is(patientId).and("times").elemMatch(held)),
            new Update()
                .set("times.$[held].activeUntil", Occupation.FOREVER)
                .filterArray(where("held.occupationId").is(id)),
            COLLECTION);
    return lasting.getMatchedCount() == 1
        || take(patientId, id, start, end, Occupation.FOREVER, now);
  }

  void release(UUID patientId, UUID id) {
    pull(patientId, where("occupationId").is(id));
  }

  private void forget(UUID patientId, UUID id, Instant now) {
    release(patientId, id);
    pull(patientId, where("end").lt(now.minus(KEPT)));
    pull(patientId, where("activeUntil").lt(now));
  }

  private void pull(UUID patientId, org.springframework.data.mongodb.core.query.Criteria times) {
    mongo.updateFirst(
        Query.query(where("_id").is(patientId)),
        new Update().pull("times", Query.query(times)),
        COLLECTION);
  }

  record Time(UUID occupationId, Instant start, Instant end, Instant activeUntil) {}
}
