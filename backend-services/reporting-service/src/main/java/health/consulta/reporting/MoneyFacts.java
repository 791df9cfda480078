package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Money;
import health.consulta.contract.reporting.RevenueFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// One document per movement of money and per invoice, under the id of the event that told it.
public final class MoneyFacts {
  private static final String EUROS = "EUR";

  private final MongoOperations mongo;
  private final String collection;

  MoneyFacts(MongoOperations mongo, String collection) {
    this.mongo = mongo;
    this.collection = collection;
  }

  public void note(
      UUID eventId,
      RevenueFigure figure,
      UUID bookingId,
      UUID practitionerId,
      Money amount,
      Instant at) {
    note(eventId, figure, bookingId, practitionerId, amount, Day.of(at));
  }

  public void note(
      UUID eventId,
      RevenueFigure figure,
      UUID bookingId,
      UUID practitionerId,
      Money amount,
      LocalDate on) {
    note(eventId, figure, bookingId, practitionerId, amount, new Day(on));
  }

  private void note(
      UUID eventId,
      RevenueFigure figure,
      UUID bookingId,
      UUID practitionerId,
      Money amount,
      Day day) {
    if (!amount.currency().equals(EUROS))
      throw new IllegalArgumentException("an amount in " + amount.currency());
    var fact =
        day.in(new Update())
            .set("bookingId", bookingId)
            .set("practitionerId", practitionerId)
            .set(field(figure), amount.minor());
    var query = Query.query(where("_id").is(eventId));
    try {
      mongo.upsert(query, fact, collection);
    } catch (DuplicateKeyException e) {
      return; // the same event, on another instance
    }
  }

  static String field(RevenueFigure figure) {
    return figure.name().toLowerCase(Locale.ROOT);
  }
}
