package health.consulta.billing;

import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.billing.Quote;
import health.consulta.kit.NotFound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
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

  GiveQuote(
      Tariffs tariffs, FeePractitioners practitioners, FeeReasons reasons, AgreedQuotes quotes) {
    this.tariffs = tariffs;
    this.practitioners = practitioners;
    this.reasons = reasons;
    this.quotes = quotes;
  }

  /// @throws TariffMissing when the grid has no line for it
  public Quote quote(UUID practitionerId, UUID visitReasonId, Instant start) {
    var price = price(practitionerId, reason(practitionerId, visitReasonId), start);
    return new Quote(
        practitionerId,
        visitReasonId,
        start,
        price.tariffId(),
        price.amount(),
        price.base(),
        price.excess(),
        price.supplement());
  }

  /// Fixes the price of a booking. Asked again, the first answer stands, whatever the grid says by
  /// then; moved to another time or practitioner, the visit has the price of that.
  ///
  /// @throws TariffMissing when the grid has no line for it
  public Quote agree(AgreeQuote asked) {
    var agreed = quotes.findById(asked.bookingId());
    if (agreed.isPresent()) return asMoved(agreed.get(), asked).shown();
    var reason = reason(asked.practitionerId(), asked.visitReasonId());
    var price = price(asked.practitionerId(), reason, asked.start());
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
    quote.move(asked, reason, price(asked.practitionerId(), reason, asked.start()));
    return quotes.saveAndFlush(quote);
  }

  private FeeReason reason(UUID practitionerId, UUID visitReasonId) {
    return reasons
        .findById(visitReasonId)
        .filter(reason -> reason.isOf(practitionerId))
        .orElseThrow(NotFound::new);
  }

  private Price price(UUID practitionerId, FeeReason reason, Instant start) {
    var practitioner = practitioners.findById(practitionerId).orElseThrow(NotFound::new);
    var visit =
        new Visit(
            practitionerId,
            practitioner.sector(),
            new Act(practitioner.specialty(), reason.code(), reason.mode()),
            start.atZone(GRID));
    var lines = tariffs.of(practitionerId, visit.act());
    return new Grid(lines).price(visit);
  }
}
