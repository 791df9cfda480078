package health.consulta.reporting;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoOperations;

/// One fact per booking that was ever confirmed.
public final class VisitFacts {
  private final FactCollection facts;

  VisitFacts(MongoOperations mongo, String collection) {
    this.facts = new FactCollection(mongo, collection);
  }

  public void note(UUID bookingId, Consumer<Visit> change) {
    facts.note(
        bookingId,
        fields -> {
          var visit = new Visit(fields);
          change.accept(visit);
          visit.derive();
        });
  }
}
