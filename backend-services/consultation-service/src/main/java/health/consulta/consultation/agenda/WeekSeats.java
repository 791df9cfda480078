package health.consulta.consultation.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// The bookings of a reason that is capped per week: one document per practitioner, reason and ISO
/// week decides, as the days of a week are several documents.
@Repository
class WeekSeats {
  private static final String COLLECTION = "week_seats";
  private final MongoTemplate mongo;

  WeekSeats(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /// Takes a seat, or prolongs the one that is taken.
  ///
  /// @return false when the week is full
  boolean take(UUID practitionerId, Occupation occupation, LocalDate date, int cap, Instant now) {
    var week = id(practitionerId, occupation.visitReasonId(), date);
    if (prolonged(week, occupation)) return true;
    pull(week, where("activeUntil").lte(now));
    return placed(week, where("seats." + (cap - 1)).exists(false), occupation);
  }

  /// Makes the seat of a booking last, whatever the cap is by now.
  void keep(UUID practitionerId, Occupation occupation, LocalDate date) {
    var week = id(practitionerId, occupation.visitReasonId(), date);
    if (!prolonged(week, occupation)) placed(week, new Criteria(), occupation);
  }

  /// Gives up the seat of the one week, unless it is the other as well.
  void leave(UUID occupationId, String left, String stays) {
    if (!left.equals(stays)) pull(left, where("occupationId").is(occupationId));
  }

  void release(UUID practitionerId, Occupation occupation, LocalDate date) {
    pull(
        id(practitionerId, occupation.visitReasonId(), date),
        where("occupationId").is(occupation.occupationId()));
  }

  /// Never shortens: the same request may come late, when its seat lasts already.
  private boolean prolonged(String week, Occupation occupation) {
    var mine = where("_id").is(week).and("seats.occupationId").is(occupation.occupationId());
    var prolong =
        new Update()
            .max("seats.$[mine].activeUntil", occupation.activeUntil())
            .filterArray(where("mine.occupationId").is(occupation.occupationId()));
    return mongo.updateFirst(Query.query(mine), prolong, COLLECTION).getMatchedCount() == 1;
  }

  /// @return false when it is not free, unless the same request, sent twice, was faster
  private boolean placed(String week, Criteria free, Occupation occupation) {
    var absent = where("_id").is(week).and("seats.occupationId").ne(occupation.occupationId());
    var seat = new Seat(occupation.occupationId(), occupation.activeUntil());
    try {
      mongo.upsert(
          Query.query(absent.andOperator(free)), new Update().push("seats", seat), COLLECTION);
      return true;
    } catch (DuplicateKeyException e) {
      return prolonged(week, occupation);
    }
  }

  private void pull(String week, Criteria seats) {
    mongo.updateFirst(
        Query.query(where("_id").is(week)),
        new Update().pull("seats", Query.query(seats)),
        COLLECTION);
  }

  static String id(UUID practitionerId, UUID visitReasonId, LocalDate date) {
    return "%s/%s/%d-W%d"
        .formatted(
            practitionerId,
            visitReasonId,
            date.get(IsoFields.WEEK_BASED_YEAR),
            date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  record Seat(UUID occupationId, Instant activeUntil) {}
}
