package health.consulta.reporting;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;

/// One fact per booking that was ever confirmed.
public final class VisitFacts {
  /// What other facts take over from their visit, to be divided by.
  private static final List<String> TAKEN_OVER = List.of("visitReasonId", "mode", "locationId");

  private final FactCollection facts;

  VisitFacts(FactStore store) {
    this.facts = new FactCollection(store);
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

  /// Writes into another fact what is known of its visit by now.
  void describe(UUID bookingId, Document fact) {
    var visit = facts.find(bookingId);
    for (var field : TAKEN_OVER) {
      fact.remove(field);
      if (visit != null && visit.containsKey(field)) fact.append(field, visit.get(field));
    }
  }
}
