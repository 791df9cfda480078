package health.consulta.consultation.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.kit.Unavailable;
import health.consulta.kit.mongo.Aggregates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// A patient is in one place at a time: one document per patient decides about their own overlaps,
/// as a day's does for a practitioner.
@Repository
class PatientTimes {
  private static final String COLLECTION = "patient_times";
  private static final int TRIES = 100;
  private static final int PRUNED_AT = 40;
  private static final Duration KEPT = Duration.ofDays(2);
  private static final Duration MOVING = Duration.ofMinutes(10);

  private final MongoTemplate mongo;

  PatientTimes(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /// Takes the time, or prolongs it. A patient is refused for a rival alone, not because the same
  /// request, sent twice, takes and gives back meanwhile.
  ///
  /// @return false when the patient has another active time that overlaps
  boolean take(
      UUID patientId, UUID id, Instant start, Instant end, Instant activeUntil, Instant now) {
    return take(patientId, id, new Time(id, start, end, activeUntil), now);
  }

  /// @param id of the booking, whose own times are no rivals: where it is, and where it moves to
  private boolean take(UUID patientId, UUID id, Time time, Instant now) {
    var rival =
        where("occupationId")
            .nin(id, moving(id))
            .and("start")
            .lt(time.end())
            .and("end")
            .gt(time.start())
            .and("activeUntil")
            .gt(now);
    var free = where("times").not().elemMatch(rival);
    var busy = Query.query(where("_id").is(patientId).and("times").elemMatch(rival));
    for (int tries = 0; tries < TRIES; tries++) {
      if (added(patientId, free, time, now) || prolonged(patientId, free, time)) return true;
      if (mongo.exists(busy, COLLECTION)) return false;
    }
    throw new Unavailable("agenda");
  }

  private boolean added(UUID patientId, Criteria free, Time time, Instant now) {
    var mine = where("_id").is(patientId).and("times.occupationId").ne(time.occupationId());
    try {
      var times =
          mongo.findAndModify(
              Query.query(mine.andOperator(free)),
              new Update().push("times", time),
              FindAndModifyOptions.options().upsert(true).returnNew(true),
              Times.class,
              COLLECTION);
      if (times != null && times.times().size() > PRUNED_AT) forget(times.id(), now);
      return true;
    } catch (DuplicateKeyException e) {
      return false; // the patient is elsewhere, or has this time already
    }
  }

  /// Never shortens: the same request may come late, when its time lasts already.
  private boolean prolonged(UUID patientId, Criteria free, Time time) {
    var mine = where("_id").is(patientId).and("times.occupationId").is(time.occupationId());
    var prolong =
        new Update()
            .max("times.$[mine].activeUntil", time.activeUntil())
            .filterArray(where("mine.occupationId").is(time.occupationId()));
    return mongo
            .updateFirst(Query.query(mine.andOperator(free)), prolong, COLLECTION)
            .getMatchedCount()
        == 1;
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

  /// Takes the time that a booking is to move to, beside the one it has, for as long as that may
  /// take.
  ///
  /// @return false when the patient has another active time that overlaps
  boolean prepareMove(UUID patientId, Occupation to, Instant now) {
    var time = new Time(moving(to.occupationId()), to.start(), to.end(), now.plus(MOVING));
    return take(patientId, to.occupationId(), time, now);
  }

  void finishMove(UUID patientId, Occupation to) {
    var mine = where("_id").is(patientId).and("times.occupationId").is(to.occupationId());
    var move =
        new Update()
            .set("times.$[mine].start", to.start())
            .set("times.$[mine].end", to.end())
            .filterArray(where("mine.occupationId").is(to.occupationId()));
    mongo.updateFirst(Query.query(mine), move, COLLECTION);
    giveUpMove(patientId, to.occupationId());
  }

  void giveUpMove(UUID patientId, UUID id) {
    release(patientId, moving(id));
  }

  private static UUID moving(UUID id) {
    return Aggregates.idFrom("move/" + id);
  }

  void release(UUID patientId, UUID id) {
    pull(patientId, where("occupationId").is(id));
  }

  private void forget(UUID patientId, Instant now) {
    pull(patientId, where("end").lt(now.minus(KEPT)));
    pull(patientId, where("activeUntil").lt(now));
  }

  private void pull(UUID patientId, Criteria times) {
    mongo.updateFirst(
        Query.query(where("_id").is(patientId)),
        new Update().pull("times", Query.query(times)),
        COLLECTION);
  }

  record Times(@Id UUID id, List<Time> times) {}

  record Time(UUID occupationId, Instant start, Instant end, Instant activeUntil) {}
}
