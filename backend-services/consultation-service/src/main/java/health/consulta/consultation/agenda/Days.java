package health.consulta.consultation.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.kit.mongo.MongoOutbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// The days of all agendas. Each write is one conditional command on one document, with its event.
@Repository
class Days {
  private final MongoTemplate mongo;
  private final MongoOutbox outbox;

  Days(MongoTemplate mongo, MongoOutbox dayOutbox) {
    this.mongo = mongo;
    this.outbox = dayOutbox;
    mongo.indexOps(Day.class).createIndex(new Index().on("expiring", Sort.Direction.ASC).sparse());
  }

  Optional<Day> find(UUID practitionerId, LocalDate date) {
    return Optional.ofNullable(mongo.findById(Day.id(practitionerId, date), Day.class));
  }

  /// @return the stored days of these practitioners between two dates, both inclusive
  List<Day> find(Collection<UUID> practitionerIds, LocalDate from, LocalDate to) {
    var ids =
        practitionerIds.stream()
            .flatMap(id -> from.datesUntil(to.plusDays(1)).map(date -> Day.id(id, date)))
            .toList();
    return mongo.find(Query.query(where("_id").in(ids)), Day.class);
  }

  /// Takes the time unless an active occupation overlaps it.
  ///
  /// @return false when it is taken
  boolean take(
      UUID practitionerId, LocalDate date, Occupation occupation, Instant now, AgendaEvent event) {
    var overlapping =
        where("from")
            .lt(occupation.until())
            .and("until")
            .gt(occupation.from())
            .and("activeUntil")
            .gt(now);
    var free =
        where("_id")
            .is(Day.id(practitionerId, date))
            .and("occupations")
            .not()
            .elemMatch(overlapping)
            .and("occupations.occupationId")
            .ne(occupation.occupationId());
    var update =
        new Update()
            .push("occupations", occupation)
            .setOnInsert("practitionerId", practitionerId)
            .setOnInsert("date", date.toString())
            .setOnInsert("sent", 0L);
    if (!occupation.activeUntil().equals(Occupation.FOREVER))
      update.min("expiring", occupation.activeUntil());
    try {
      return write(free, update, practitionerId, date, event, true);
    } catch (DuplicateKeyException e) {
      return false; // the day is there, and the condition does not hold
    }
  }

  /// Turns an active hold into a booking.
  ///
  /// @return false when there is no such hold any more
  boolean confirm(
      UUID practitionerId,
      LocalDate date,
      Occupation hold,
      UUID patientId,
      Instant now,
      AgendaEvent event) {
    var held =
        where("_id")
            .is(Day.id(practitionerId, date))
            .and("occupations")
            .elemMatch(
                where("occupationId")
                    .is(hold.occupationId())
                    .and("fence")
                    .is(hold.fence())
                    .and("activeUntil")
                    .gt(now));
    var update =
        new Update()
            .set("occupations.$[held]", hold.booked(patientId))
            .filterArray(where("held.occupationId").is(hold.occupationId()));
    return write(held, update, practitionerId, date, event, false);
  }

  /// Gives the time of an occupation back.
  ///
  /// @return false when it was given back before, or is held by a later holder
  boolean release(UUID practitionerId, LocalDate date, Occupation occupation, AgendaEvent event) {
    var mine =
        where("occupationId").is(occupation.occupationId()).and("fence").is(occupation.fence());
    var there = where("_id").is(Day.id(practitionerId, date)).and("occupations").elemMatch(mine);
    return write(
        there,
        new Update().pull("occupations", Query.query(mine)),
        practitionerId,
        date,
        event,
        false);
  }

  /// Clears away a hold of one's own that ran out, so that its time can be taken again under its
  /// id.
  void drop(UUID practitionerId, LocalDate date, Occupation mine, Instant now) {
    var expired = where("occupationId").is(mine.occupationId()).and("activeUntil").lte(now);
    mongo.updateFirst(
        Query.query(where("_id").is(Day.id(practitionerId, date))),
        new Update().pull("occupations", Query.query(expired)).inc("version", 1L),
        Day.class);
  }

  /// @return days in which a hold may have run out
  Stream<Day> expiring(Instant now) {
    return mongo.find(Query.query(where("expiring").lte(now)).limit(100), Day.class).stream();
  }

  /// Notes when the next hold of the day runs out, unless the day changed since it was read.
  void expectExpiry(Day day, Optional<Instant> next) {
    var unchanged = where("_id").is(day.id()).and("version").is(day.version());
    var update =
        next.map(at -> new Update().set("expiring", at))
            .orElseGet(() -> new Update().unset("expiring"));
    mongo.updateFirst(Query.query(unchanged), update, Day.class);
  }

  private boolean write(
      Criteria condition,
      Update update,
      UUID practitionerId,
      LocalDate date,
      AgendaEvent event,
      boolean insert) {
    update.inc("version", 1L);
    outbox.append(update, Day.id(practitionerId, date), List.of(event));
    var query = Query.query(condition);
    var written =
        insert
            ? mongo.upsert(query, update, Day.class)
            : mongo.updateFirst(query, update, Day.class);
    outbox.wake();
    return written.getMatchedCount() == 1 || written.getUpsertedId() != null;
  }
}
