package health.consulta.consultation.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.kit.mongo.Aggregates;
import health.consulta.kit.mongo.MongoOutbox;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// A practitioner has an agenda from the first look at it: a closed one.
@Repository
public class Agendas {
  private final Stored stored;
  private final ApplicationEventPublisher changes;
  private final Clock clock;

  Agendas(
      MongoTemplate mongo,
      MongoOutbox agendaOutbox,
      ApplicationEventPublisher changes,
      Clock clock) {
    this.stored = new Stored(mongo, agendaOutbox);
    this.changes = changes;
    this.clock = clock;
  }

  public Agenda of(UUID practitionerId) {
    return stored.find(practitionerId).orElseGet(() -> new Agenda(practitionerId));
  }

  /// @return as changed
  public Agenda open(UUID practitionerId, OpeningRules rules) {
    var agenda = of(practitionerId);
    if (!agenda.zone().getId().equals(rules.zone()) && stored.used(practitionerId))
      throw new ZoneInUse();
    agenda.open(rules);
    agenda.plan(clock.instant());
    if (agenda.version() != 0 || !stored.add(agenda)) stored.save(agenda);
    changes.publishEvent(new SetUpChanged(practitionerId));
    return agenda;
  }

  List<Agenda> all() {
    return stored.all();
  }

  public void except(UUID practitionerId, AgendaException exception) {
    change(practitionerId, agenda -> agenda.except(exception));
  }

  public void withdraw(UUID practitionerId, UUID exceptionId) {
    change(practitionerId, agenda -> agenda.withdraw(exceptionId));
  }

  /// Plans the days that came near, of who changed nothing for long.
  void plan() {
    for (var agenda : stored.all())
      if (!agenda.planned(clock.instant())) stored.change(agenda.id(), this::plan);
  }

  private void plan(Agenda agenda) {
    if (!agenda.planned(clock.instant())) agenda.plan(clock.instant()); // nobody else did
  }

  private void change(UUID practitionerId, Consumer<Agenda> change) {
    if (stored.find(practitionerId).isEmpty()) stored.add(new Agenda(practitionerId));
    stored.change(
        practitionerId,
        agenda -> {
          change.accept(agenda);
          agenda.plan(clock.instant());
        });
    changes.publishEvent(new SetUpChanged(practitionerId));
  }

  private static class Stored extends Aggregates<Agenda> {
    Stored(MongoTemplate mongo, MongoOutbox outbox) {
      super(mongo, outbox, Agenda.class);
    }

    List<Agenda> all() {
      return mongo.findAll(Agenda.class);
    }

    /// Whether anything was ever taken: days are kept by the local dates of the zone.
    boolean used(UUID practitionerId) {
      return mongo.exists(
          Query.query(where("_id").gte(practitionerId + "/").lt(practitionerId + "0")), Day.class);
    }
  }
}
