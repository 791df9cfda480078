package health.consulta.reporting;

import health.consulta.contract.Money;
import health.consulta.contract.reporting.RevenueFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoOperations;

/// One fact per movement of money and per invoice, under the id of the event that told it.
public final class MoneyFacts {
  private static final String EUROS = "EUR";

  private final FactCollection facts;

  MoneyFacts(MongoOperations mongo, String collection) {
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
        });
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
