package health.consulta.billing;

import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.billing.Quote;
import health.consulta.kit.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// What a visit costs, by the grid of its date.
@Component
public class GiveQuote {
  /// The grid is dated by French days, wherever the practice is.
  static final ZoneId GRID = ZoneId.of("Europe/Paris");

  private final Tariffs tariffs;
  private final FeePractitioners practitioners;
  private final FeeReasons reasons;
  private final AgreedQuotes quotes;
  private final People people;

  GiveQuote(
      Tariffs tariffs,
      FeePractitioners practitioners,
      FeeReasons reasons,
      AgreedQuotes quotes,
      People people) {
    this.tariffs = tariffs;
    this.practitioners = practitioners;
    this.reasons = reasons;
    this.quotes = quotes;
    this.people = people;
  }

  /// @param locationId absent: what it costs anywhere
  /// @param age years completed by then; absent: nothing is added for an age
  /// @throws TariffMissing when the grid has no line for it
  public Quote quote(
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      @Nullable UUID locationId,
      @Nullable Integer age) {
    AgeTerm.refuseAbsurd("age", age);
    var reason = reason(practitionerId, visitReasonId);
    var visit = visit(practitionerId, reason, start, locationId);
    var price = grid(visit).price(visit.of(age));
    return new Quote(
        practitionerId,
        visitReasonId,
        start,
        price.tariffId(),
        price.amount(),
        price.base(),
        price.excess(),
        price.supplement(),
        price.locationId(),
        price.byAge());
  }

  /// Fixes the price of a booking. Asked again, the first answer stands, whatever the grid says by
  /// then; moved to another time or practitioner, the visit has the price of that.
  ///
  /// @throws TariffMissing when the grid has no line for it
  public Quote agree(AgreeQuote asked) {
    var agreed = quotes.findById(asked.bookingId());
    if (agreed.isPresent()) return asMoved(agreed.get(), asked).shown();
    var reason = reason(asked.practitionerId(), asked.visitReasonId());
    var price = price(asked, reason, asked.locationId());
    try {
      var stored = quotes.saveAndFlush(new AgreedQuote(asked, reason, price));
      BillingFailpoint.QUOTE_AGREED.pass();
      return stored.shown();
    } catch (DataIntegrityViolationException twice) {
      return quotes.findById(asked.bookingId()).orElseThrow(() -> twice).shown();
    }
  }

  private AgreedQuote asMoved(AgreedQuote quote, AgreeQuote asked) {
    if (quote.isOf(asked)) return quote;
    var reason = reason(asked.practitionerId(), asked.visitReasonId());
    quote.move(asked, reason, price(asked, reason, quote.placeOf(asked)));
    return quotes.saveAndFlush(quote);
  }

  private FeeReason reason(UUID practitionerId, UUID visitReasonId) {
    return reasons
        .findById(visitReasonId)
        .filter(reason -> reason.isOf(practitionerId))
        .orElseThrow(NotFound::new);
  }

  /// How old the patient is, is only asked for where it matters.
  private Price price(AgreeQuote asked, FeeReason reason, @Nullable UUID locationId) {
    var visit = visit(asked.practitionerId(), reason, asked.start(), locationId);
    var grid = grid(visit);
    return grid.price(grid.asksAge(visit) ? visit.of(age(asked.patientId(), visit.day())) : visit);
  }

  private @Nullable Integer age(UUID patientId, LocalDate day) {
    return people
        .birthDate(patientId)
        .map(born -> (int) ChronoUnit.YEARS.between(born, day))
        .orElse(null);
  }

  private Visit visit(
      UUID practitionerId, FeeReason reason, Instant start, @Nullable UUID locationId) {
    var practitioner = practitioners.findById(practitionerId).orElseThrow(NotFound::new);
    var act = new Act(practitioner.specialty(), reason.code(), reason.mode());
    var at = start.atZone(GRID);
    return new Visit(practitionerId, practitioner.sector(), act, locationId, at, null);
  }

  private Grid grid(Visit visit) {
    return new Grid(tariffs.of(visit.practitionerId(), visit.act()));
  }
}
