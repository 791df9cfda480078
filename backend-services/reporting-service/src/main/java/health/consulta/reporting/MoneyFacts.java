package health.consulta.reporting;

import health.consulta.contract.Money;
import health.consulta.contract.reporting.RevenueFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/// One fact per movement of money and per invoice, under the id of the event that told it, with
/// what is known of the visit that it is for. Money and visits are told of in any order: whoever
/// comes last sees both.
public final class MoneyFacts {
  private static final String EUROS = "EUR";

  private final FactCollection facts;
  private final VisitFacts visits;

  MoneyFacts(FactStore store, VisitFacts visits) {
    this.visits = visits;
    this.facts = new FactCollection(store);
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
    for (var fact : facts.find("bookingId", bookingId))
      describe(fact.get("_id", UUID.class), bookingId);
  }

  void describe(UUID eventId, UUID bookingId) {
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
