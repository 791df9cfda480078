package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Money;
import health.consulta.contract.reporting.RevenueFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// One fact per movement of money and per invoice, under the id of the event that told it, with
/// what is known of the visit that it is for. Money and visits are told of in any order: whoever
/// comes last sees both.
public final class MoneyFacts {
  private static final String EUROS = "EUR";

  private final MongoOperations mongo;
  private final String collection;
  private final FactCollection facts;
  private final VisitFacts visits;

  MoneyFacts(MongoOperations mongo, String collection, VisitFacts visits) {
    this.mongo = mongo;
    this.collection = collection;
    this.visits = visits;
    this.facts = new FactCollection(mongo, collection);
  }

  public void note(
      UUID eventId,
      RevenueFigure figure,
      UUID bookingId,
      UUID practitionerId,
      Money amount,
      Instant at) {
    note(eventId, figure, bookingId, practitionerId, amount, Day.of(at).date());
  }

  public void note(
      UUID eventId,
      RevenueFigure figure,
      UUID bookingId,
      UUID practitionerId,
      Money amount,
      LocalDate on) {
    var minor = euros(amount);
    facts.note(
        eventId,
        fact -> {
          new Day(on).in(fact);
          fact.append("bookingId", bookingId)
              .append("practitionerId", practitionerId)
              .append(field(figure), minor);
          visits.describe(bookingId, fact);
        });
    describe(eventId, bookingId); // it may have been told of meanwhile
  }

  /// To be called after a visit was planned, or planned anew.
  public void planned(UUID bookingId) {
    var ofVisit = Query.query(where("bookingId").is(bookingId));
    for (var fact : mongo.find(ofVisit, Document.class, collection))
      describe(fact.get("_id", UUID.class), bookingId);
  }

  /// For what a version before this one noted without its visit.
  void describeFormer() {
    var undescribed = Query.query(where("mode").exists(false));
    try (var former = mongo.stream(undescribed, Document.class, collection)) {
      former.forEach(
          fact -> describe(fact.get("_id", UUID.class), fact.get("bookingId", UUID.class)));
    }
  }

  private void describe(UUID eventId, UUID bookingId) {
    facts.note(eventId, fact -> visits.describe(bookingId, fact));
  }

  static long euros(Money amount) {
    if (!amount.currency().equals(EUROS))
      throw new IllegalArgumentException("an amount in " + amount.currency());
    return amount.minor();
  }

  static String field(RevenueFigure figure) {
    return figure.name().toLowerCase(Locale.ROOT);
  }
}
