package health.consulta.booking;

import static health.consulta.contract.booking.MessageSide.PATIENT;
import static health.consulta.contract.booking.MessageSide.PRACTICE;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.booking.MessageSide;
import health.consulta.kit.NotFound;
import health.consulta.kit.mongo.Aggregates;
import health.consulta.kit.mongo.MongoOutbox;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class Conversations extends Aggregates<Conversation> {
  private static final Sort LATEST = Sort.by("lastAt").descending();

  private final Messages messages;

  Conversations(MongoTemplate mongo, MongoOutbox conversationOutbox, Messages messages) {
    super(mongo, conversationOutbox, Conversation.class);
    this.messages = messages;
    var indexes = mongo.indexOps(Conversation.class);
    for (var owner : List.of("accountId", "practitionerId"))
      indexes.createIndex(
          new Index().on(owner, Sort.Direction.ASC).on("lastAt", Sort.Direction.ASC));
  }

  /// The one of the two, new where they have none yet.
  Conversation between(UUID accountId, UUID practitionerId) {
    var id = Conversation.idOf(accountId, practitionerId);
    return find(id)
        .or(() -> {
          add(Conversation.between(accountId, practitionerId));
          return find(id);
        })
        .orElseThrow(NotFound::new); // closed with the account at this moment
  }

  /// Counts it anew; one that is gone stays gone. The write is lost to whoever counted later.
  void settle(UUID id) {
    change(id, this::count);
  }

  /// @param upTo at most as many as there are
  void read(UUID id, MessageSide by, int upTo) {
    change(
        id,
        conversation -> {
          var last = messages.last(id).map(Message::number).orElse(0);
          conversation.read(by, Math.min(upTo, last));
          count(conversation);
        });
  }

  private void count(Conversation conversation) {
    var id = conversation.id();
    var byPatient = messages.after(id, PATIENT, conversation.readBy(PRACTICE));
    var byPractice = messages.after(id, PRACTICE, conversation.readBy(PATIENT));
    messages.last(id).ifPresent(last -> conversation.stands(last, byPractice, byPatient));
  }

  /// Of an account, the latest first.
  Page<Conversation> own(UUID accountId, int page, int size) {
    return page(where("accountId").is(accountId), LATEST, page, size);
  }

  /// Of practitioners: what nobody has read first, then the latest.
  Page<Conversation> inbox(Set<UUID> practitioners, int page, int size) {
    var unreadFirst = Sort.by("awaitsReading").descending().and(LATEST);
    return page(where("practitionerId").in(practitioners), unreadFirst, page, size);
  }

  private Page<Conversation> page(Criteria whose, Sort order, int page, int size) {
    var query = Query.query(whose.and("messages").gt(0));
    long total = mongo.count(query, Conversation.class);
    var items =
        mongo.find(query.with(order).skip((long) page * size).limit(size), Conversation.class);
    return new Page<>(items, page, size, total);
  }

  /// What an account wrote, and was answered, goes.
  void forget(UUID accountId) {
    var theirs = Query.query(where("accountId").is(accountId));
    mongo.find(theirs, Conversation.class).forEach(one -> messages.forget(one.id()));
    mongo.remove(theirs, Conversation.class);
  }
}
