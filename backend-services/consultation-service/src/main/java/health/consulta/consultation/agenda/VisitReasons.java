package health.consulta.consultation.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.consultation.AgendaEvent.VisitReasonChanged;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.NotFound;
import health.consulta.kit.Stale;
import health.consulta.kit.mongo.Aggregate;
import health.consulta.kit.mongo.Aggregates;
import health.consulta.kit.mongo.MongoOutbox;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// The visit reasons of all practitioners.
@Repository
public class VisitReasons {
  private final MongoTemplate mongo;
  private final Stored stored;
  private final ApplicationEventPublisher changes;

  VisitReasons(
      MongoTemplate mongo, MongoOutbox visitReasonOutbox, ApplicationEventPublisher changes) {
    this.mongo = mongo;
    this.changes = changes;
    this.stored = new Stored(mongo, visitReasonOutbox);
    mongo.indexOps(Entry.class).createIndex(new Index().on("practitionerId", Sort.Direction.ASC));
  }

  /// @throws NotFound when the practitioner has no such reason
  public VisitReason of(UUID practitionerId, UUID visitReasonId) {
    return stored
        .find(visitReasonId)
        .map(Entry::view)
        .filter(reason -> reason.practitionerId().equals(practitionerId))
        .orElseThrow(NotFound::new);
  }

  public List<VisitReason> of(Collection<UUID> practitionerIds) {
    return mongo
        .find(Query.query(where("practitionerId").in(practitionerIds)), Entry.class)
        .stream()
        .map(Entry::view)
        .toList();
  }

  List<VisitReason> all() {
    return mongo.findAll(Entry.class).stream().map(Entry::view).toList();
  }

  /// Adds the reason, or replaces the one by its id.
  ///
  /// @return as stored
  /// @throws NotFound when the id is another practitioner's reason
  /// @throws Stale when it changed since the version that the reason names
  public VisitReason put(VisitReason reason) {
    SetUpChecks.check(reason);
    var entry = new Entry(reason);
    if (!stored.add(entry)) entry = change(reason);
    changes.publishEvent(new SetUpChanged(reason.practitionerId()));
    return entry.view();
  }

  private Entry change(VisitReason reason) {
    of(reason.practitionerId(), reason.id());
    if (reason.version() == null)
      return stored.change(reason.id(), each -> each.change(reason)).orElseThrow(NotFound::new);
    var entry = stored.find(reason.id()).orElseThrow(NotFound::new);
    if (entry.version() != reason.version()) throw new Stale();
    entry.change(reason);
    stored.save(entry);
    return entry;
  }

  @Document("visit_reasons")
  static class Entry extends Aggregate {
    @Id private final UUID id;
    private final UUID practitionerId;
    private VisitReason reason;

    Entry(VisitReason reason) {
      this.id = reason.id();
      this.practitionerId = reason.practitionerId();
      this.reason = reason;
      publish(new VisitReasonChanged(practitionerId, reason));
    }

    @org.springframework.data.annotation.PersistenceCreator
    Entry(UUID id, UUID practitionerId, VisitReason reason) {
      this.id = id;
      this.practitionerId = practitionerId;
      this.reason = reason;
    }

    @Override
    public UUID id() {
      return id;
    }

    VisitReason view() {
      return reason.at(version());
    }

    void change(VisitReason changed) {
      reason = changed;
      publish(new VisitReasonChanged(practitionerId, changed));
    }
  }

  private static class Stored extends Aggregates<Entry> {
    Stored(MongoTemplate mongo, MongoOutbox outbox) {
      super(mongo, outbox, Entry.class);
    }
  }
}
