package health.consulta.consultation.agenda;

import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.kit.mongo.Aggregates;
import health.consulta.kit.mongo.MongoOutbox;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/// A practitioner has an agenda from the first look at it: a closed one.
@Repository
public class Agendas {
  private final Stored stored;

  Agendas(MongoTemplate mongo, MongoOutbox agendaOutbox) {
    this.stored = new Stored(mongo, agendaOutbox);
  }

  public Agenda of(UUID practitionerId) {
    return stored.find(practitionerId).orElseGet(() -> new Agenda(practitionerId));
  }

  /// @return as changed
  public Agenda open(UUID practitionerId, OpeningRules rules) {
    var agenda = of(practitionerId);
    agenda.open(rules);
    if (agenda.version() == 0 && stored.add(agenda)) return agenda;
    stored.save(agenda);
    return agenda;
  }

  public void except(UUID practitionerId, AgendaException exception) {
    change(practitionerId, agenda -> agenda.except(exception));
  }

  public void withdraw(UUID practitionerId, UUID exceptionId) {
    change(practitionerId, agenda -> agenda.withdraw(exceptionId));
  }

  private void change(UUID practitionerId, Consumer<Agenda> change) {
    if (stored.find(practitionerId).isEmpty()) stored.add(new Agenda(practitionerId));
    stored.change(practitionerId, change);
  }

  private static class Stored extends Aggregates<Agenda> {
    Stored(MongoTemplate mongo, MongoOutbox outbox) {
      super(mongo, outbox, Agenda.class);
    }
  }
}
