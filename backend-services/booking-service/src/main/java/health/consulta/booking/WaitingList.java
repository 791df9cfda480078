package health.consulta.booking;

import static health.consulta.contract.booking.WaitingStatus.ACCEPTED;
import static health.consulta.contract.booking.WaitingStatus.LEFT;
import static health.consulta.contract.booking.WaitingStatus.OFFERED;
import static health.consulta.contract.booking.WaitingStatus.PASSED;
import static health.consulta.contract.booking.WaitingStatus.WAITING;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.booking.WaitingStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// Those who wait, first come first served. Each change is one command that asks what it changes.
@Repository
class WaitingList {
  private static final Sort ORDER = Sort.by("since", "_id");

  private final MongoOperations mongo;

  WaitingList(MongoOperations mongo) {
    this.mongo = mongo;
    var indexes = mongo.indexOps(Waiting.class);
    for (var one : List.of("waitsFor", "seat"))
      indexes.createIndex(new Index().on(one, Sort.Direction.ASC).sparse().unique());
    for (var owner : List.of("accountId", "practitionerId"))
      indexes.createIndex(
          new Index().on(owner, Sort.Direction.ASC).on("since", Sort.Direction.ASC));
  }

  /// @return false when the id, the wait or the seat is there already
  boolean add(Waiting waiting) {
    try {
      mongo.insert(waiting);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  Optional<Waiting> find(UUID id) {
    return Optional.ofNullable(mongo.findById(id, Waiting.class));
  }

  boolean waits(String what) {
    return mongo.exists(Query.query(where("waitsFor").is(what)), Waiting.class);
  }

  /// Those who wait for the practitioner, in their order.
  List<Waiting> of(UUID practitionerId) {
    var active = where("practitionerId").is(practitionerId).and("status").in(WAITING, OFFERED);
    return mongo.find(Query.query(active).with(ORDER), Waiting.class);
  }

  /// Of an account, those that are not over.
  List<Waiting> standingOf(UUID accountId) {
    var active = where("accountId").is(accountId).and("status").in(WAITING, OFFERED);
    return mongo.find(Query.query(active), Waiting.class);
  }

  Page<Waiting> page(Criteria whose, boolean inOrder, int page, int size) {
    var query = Query.query(whose);
    long total = mongo.count(query, Waiting.class);
    query.with(inOrder ? ORDER : ORDER.descending());
    var items = mongo.find(query.skip((long) page * size).limit(size), Waiting.class);
    return new Page<>(items, page, size, total);
  }

  /// @return false when it holds another offer, or is over
  boolean offer(UUID id, UUID offerId) {
    var free =
        new Criteria()
            .orOperator(
                where("status").is(WAITING),
                where("status").is(OFFERED).and("offerId").is(offerId));
    return change(
        where("_id").is(id).andOperator(free),
        Update.update("status", OFFERED).set("offerId", offerId));
  }

  /// The offer came to nothing, and it waits on.
  void back(UUID id, UUID offerId) {
    change(holding(id, offerId), Update.update("status", WAITING).unset("offerId"));
  }

  void accepted(UUID id, UUID offerId) {
    change(holding(id, offerId), over(ACCEPTED));
  }

  /// @return as it was; empty when it was over
  Optional<Waiting> leave(UUID id) {
    return Optional.ofNullable(
        mongo.findAndModify(
            Query.query(where("_id").is(id).and("status").in(WAITING, OFFERED)),
            over(LEFT),
            FindAndModifyOptions.none(),
            Waiting.class));
  }

  /// Nothing that suits is left after that date.
  void pass(LocalDate last) {
    mongo.updateMulti(
        Query.query(where("status").is(WAITING).and("wishes.until").lt(last)),
        over(PASSED),
        Waiting.class);
  }

  private static Criteria holding(UUID id, UUID offerId) {
    return where("_id").is(id).and("status").is(OFFERED).and("offerId").is(offerId);
  }

  private static Update over(WaitingStatus status) {
    return Update.update("status", status).unset("waitsFor").unset("seat").unset("offerId");
  }

  private boolean change(Criteria which, Update update) {
    return mongo.updateFirst(Query.query(which), update, Waiting.class).getMatchedCount() == 1;
  }
}
