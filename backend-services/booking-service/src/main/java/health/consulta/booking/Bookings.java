package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.mongo.Aggregates;
import health.consulta.kit.mongo.MongoOutbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class Bookings extends Aggregates<Booking> {
  Bookings(MongoTemplate mongo, MongoOutbox bookingOutbox) {
    super(mongo, bookingOutbox, Booking.class);
    var indexes = mongo.indexOps(Booking.class);
    for (var owner : List.of("accountId", "practitionerId"))
      indexes.createIndex(
          new Index().on(owner, Sort.Direction.ASC).on("start", Sort.Direction.ASC));
    indexes.createIndex(
        new Index()
            .on("practitionerId", Sort.Direction.ASC)
            .on("patientId", Sort.Direction.ASC)
            .on("status", Sort.Direction.ASC));
    for (var due : List.of("holdExpiresAt", "moving.asked", "seriesId"))
      indexes.createIndex(new Index().on(due, Sort.Direction.ASC).sparse());
  }

  /// @return ids of held bookings whose hold ran out before that instant
  List<UUID> heldUntil(Instant before) {
    return mongo
        .find(Query.query(where("holdExpiresAt").lt(before)).limit(100), Booking.class)
        .stream()
        .map(Booking::id)
        .toList();
  }

  /// Ids of those of an account that are still to come and stand.
  List<UUID> comingOf(UUID accountId, Instant now) {
    var coming =
        where("accountId")
            .is(accountId)
            .and("start")
            .gt(now)
            .and("status")
            .in(BookingStatus.HELD, BookingStatus.CONFIRMED);
    return mongo.find(Query.query(coming), Booking.class).stream().map(Booking::id).toList();
  }

  /// Of an account with a practitioner, in the order of their starts.
  List<Booking> of(UUID accountId, UUID practitionerId) {
    var theirs = where("accountId").is(accountId).and("practitionerId").is(practitionerId);
    return mongo.find(Query.query(theirs).with(Sort.by("start")), Booking.class);
  }

  /// @return bookings whose move was asked for before that instant and has not ended
  List<Booking> movingSince(Instant before) {
    return mongo.find(Query.query(where("moving.asked").lt(before)).limit(100), Booking.class);
  }

  /// How many visits the patient missed that began from that instant on.
  int missed(UUID practitionerId, UUID patientId, Instant from) {
    return (int)
        mongo.count(
            Query.query(
                where("practitionerId")
                    .is(practitionerId)
                    .and("patientId")
                    .is(patientId)
                    .and("status")
                    .is(BookingStatus.NO_SHOW)
                    .and("start")
                    .gte(from)),
            Booking.class);
  }

  /// Those of a practitioner that start between the two, in the order of their starts.
  List<Booking> between(UUID practitionerId, Instant from, Instant until) {
    return mongo.find(
        Query.query(where("practitionerId").is(practitionerId).and("start").gte(from).lt(until))
            .with(Sort.by("start")),
        Booking.class);
  }

  /// Those that are stored yet, in their order.
  List<Booking> ofGroup(Group group) {
    return group.members().stream()
        .flatMap(id -> find(id).stream())
        .filter(booking -> booking.isOf(group))
        .toList();
  }

  /// In the order of their starts.
  List<Booking> ofSeries(UUID seriesId) {
    return mongo.find(
        Query.query(where("seriesId").is(seriesId)).with(Sort.by("start")), Booking.class);
  }

  Page<Booking> page(
      Criteria owner,
      @Nullable BookingStatus status,
      Instant from,
      Instant to,
      int page,
      int size) {
    var wanted = owner.and("start").gte(from).lt(to);
    if (status != null) wanted = wanted.and("status").is(status);
    var query = Query.query(wanted);
    long total = mongo.count(query, Booking.class);
    var items =
        mongo.find(
            query.with(Sort.by("start")).skip((long) page * size).limit(size), Booking.class);
    return new Page<>(items, page, size, total);
  }
}
