package health.consulta.consultation.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.kit.mongo.MongoOutbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
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
  private final ApplicationEventPublisher changes;

  Days(MongoTemplate mongo, MongoOutbox dayOutbox, ApplicationEventPublisher changes) {
    this.mongo = mongo;
    this.outbox = dayOutbox;
    this.changes = changes;
    mongo.indexOps(Day.class).createIndex(new Index().on("date", Sort.Direction.ASC));
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

  /// The day that has an occupation of that start, whatever the zone: local dates differ from UTC's
  /// by one at most.
  Optional<Found> find(UUID practitionerId, Instant start, UUID occupationId) {
    var utc = LocalDate.ofInstant(start, ZoneOffset.UTC);
    var near = find(List.of(practitionerId), utc.minusDays(1), utc.plusDays(1));
    return near.stream()
        .flatMap(day -> day.occupation(occupationId).map(o -> new Found(day, o)).stream())
        .filter(found -> found.occupation().start().equals(start))
        .findFirst();
  }

  record Found(Day day, Occupation occupation) {
    LocalDate date() {
      return LocalDate.parse(day.date());
    }
  }

  /// A date at a time, so that neither side ever holds all of them.
  ///
  /// @return every stored day between two dates, both inclusive; to be closed
  Stream<Day> between(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1))
        .flatMap(date -> mongo.stream(Query.query(where("date").is(date.toString())), Day.class));
  }

  /// Takes the time if the day is as the engine saw it. The day's next version is the fence of the
  /// occupation, so that fences only grow.
  ///
  /// @param version of the day as read, 0 when there was none
  /// @return empty when the day changed meanwhile
  Optional<Day> take(
      UUID practitionerId,
      LocalDate date,
      long version,
      Occupation occupation,
      AgendaEvent.OfDay event) {
    var id = where("_id").is(Day.id(practitionerId, date)).and("version");
    var unchanged = version == 0 ? id.exists(false) : id.is(version);
    var update =
        new Update()
            .push("occupations", occupation)
            .setOnInsert("practitionerId", practitionerId)
            .setOnInsert("date", date.toString())
            .setOnInsert("sent", 0L);
    if (!occupation.activeUntil().equals(Occupation.FOREVER))
      update.min("expiring", occupation.activeUntil());
    try {
      return write(unchanged, update, true, event);
    } catch (DuplicateKeyException e) {
      return Optional.empty(); // the day is there, and another one
    }
  }

  /// Moves an occupation within its day, if the day is as the engine saw it.
  ///
  /// @param version of the day as read
  /// @return empty when the day changed meanwhile
  Optional<Day> move(
      UUID practitionerId,
      LocalDate date,
      long version,
      Occupation moved,
      AgendaEvent.OfDay... events) {
    var unchanged = where("_id").is(Day.id(practitionerId, date)).and("version").is(version);
    var update =
        new Update()
            .set("occupations.$[mine]", moved)
            .filterArray(where("mine.occupationId").is(moved.occupationId()));
    return write(unchanged, update, false, events);
  }

  /// Changes an active hold, unless somebody whose clock is ahead took its time meanwhile.
  ///
  /// @return empty when there is no such hold any more
  Optional<Day> change(
      UUID practitionerId,
      LocalDate date,
      Occupation hold,
      Occupation changed,
      Instant now,
      AgendaEvent.OfDay event) {
    var update =
        new Update()
            .set("occupations.$[held]", changed)
            .filterArray(where("held.occupationId").is(hold.occupationId()));
    return write(held(practitionerId, date, hold, active(hold, now), now), update, false, event);
  }

  /// Lets an active hold that is nobody's yet last longer, on the same condition; never shorter.
  ///
  /// @return empty when there is no such hold any more
  Optional<Day> extend(
      UUID practitionerId,
      LocalDate date,
      Occupation hold,
      Instant until,
      Instant now,
      AgendaEvent.OfDay event) {
    var anonymous = active(hold, now).and("patientId").is(null);
    var update =
        new Update()
            .max("occupations.$[held].activeUntil", until)
            .filterArray(where("held.occupationId").is(hold.occupationId()));
    return write(held(practitionerId, date, hold, anonymous, now), update, false, event);
  }

  private static Criteria active(Occupation hold, Instant now) {
    return where("occupationId")
        .is(hold.occupationId())
        .and("fence")
        .is(hold.fence())
        .and("kind")
        .in(OccupationKind.HOLD, OccupationKind.OFFER)
        .and("activeUntil")
        .gt(now);
  }

  /// The day with that hold on it, and no rival of its time.
  private static Criteria held(
      UUID practitionerId, LocalDate date, Occupation hold, Criteria mine, Instant now) {
    var others =
        where("occupationId")
            .ne(hold.occupationId())
            .and("from")
            .lt(hold.until())
            .and("until")
            .gt(hold.from())
            .and("activeUntil")
            .gt(now);
    if (hold.seats() != null) others.and("start").ne(hold.start()); // its group
    return where("_id")
        .is(Day.id(practitionerId, date))
        .andOperator(
            where("occupations").elemMatch(mine), where("occupations").not().elemMatch(others));
  }

  /// Clears away a hold that ran out; not the booking it became under the same fence since it was
  /// read.
  ///
  /// @return empty when it is no such hold any more
  Optional<Day> expire(
      UUID practitionerId, LocalDate date, Occupation hold, AgendaEvent.OfDay event) {
    var expired =
        where("occupationId")
            .is(hold.occupationId())
            .and("fence")
            .is(hold.fence())
            .and("activeUntil")
            .is(hold.activeUntil());
    return pull(practitionerId, date, expired, event);
  }

  /// Gives the time of an occupation back.
  ///
  /// @return empty when it was given back before, or is held by a later holder
  Optional<Day> release(
      UUID practitionerId, LocalDate date, Occupation occupation, AgendaEvent.OfDay event) {
    var mine =
        where("occupationId").is(occupation.occupationId()).and("fence").is(occupation.fence());
    return pull(practitionerId, date, mine, event);
  }

  private Optional<Day> pull(
      UUID practitionerId, LocalDate date, Criteria mine, AgendaEvent.OfDay event) {
    var there = where("_id").is(Day.id(practitionerId, date)).and("occupations").elemMatch(mine);
    return write(there, new Update().pull("occupations", Query.query(mine)), false, event);
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

  private Optional<Day> write(
      Criteria condition, Update update, boolean insert, AgendaEvent.OfDay... events) {
    update.inc("version", 1L);
    outbox.append(update, events[0].aggregateId(), List.of(events));
    var day =
        Optional.ofNullable(
            mongo.findAndModify(
                Query.query(condition),
                update,
                FindAndModifyOptions.options().returnNew(true).upsert(insert),
                Day.class));
    outbox.wake();
    day.ifPresent(changed -> changes.publishEvent(new DayChanged(changed)));
    return day;
  }
}
