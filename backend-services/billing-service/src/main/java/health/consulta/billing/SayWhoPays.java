package health.consulta.billing;

import static java.util.Objects.requireNonNull;

import health.consulta.contract.Money;
import health.consulta.contract.billing.PriceSplit;
import health.consulta.contract.billing.SplitChange;
import health.consulta.contract.billing.SplitPrice;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import health.consulta.kit.Stale;
import health.consulta.kit.sql.SqlOutbox;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The practice says who pays what of a visit, until its invoice is issued, and again once that is
/// credited in full. Whoever issues, pays or says so holds the row of the visit's quote.
@Component
public class SayWhoPays {
  private final AgreedQuotes quotes;
  private final Invoices invoices;
  private final Payers payers;
  private final SplitHistory history;
  private final People people;
  private final SqlOutbox outbox;
  private final Clock clock;

  SayWhoPays(
      AgreedQuotes quotes,
      Invoices invoices,
      Payers payers,
      SplitHistory history,
      People people,
      SqlOutbox outbox,
      Clock clock) {
    this.quotes = quotes;
    this.invoices = invoices;
    this.payers = payers;
    this.history = history;
    this.people = people;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// @throws NotFound also when it is not the reader's
  @Transactional(readOnly = true)
  public PriceSplit read(UUID bookingId, Reader reader) {
    return quotes
        .findById(bookingId)
        .filter(reader::mayRead)
        .map(this::shown)
        .orElseThrow(NotFound::new);
  }

  /// Each change, the newest first.
  @Transactional(readOnly = true)
  public List<SplitChange> changes(UUID bookingId, Predicate<UUID> runs) {
    quotes
        .findById(bookingId)
        .filter(quote -> runs.test(quote.practitionerId()))
        .orElseThrow(NotFound::new);
    return history.of(bookingId);
  }

  /// What would become of it; nothing is kept.
  ///
  /// @throws NotFound also when the caller does not run the practice
  /// @throws PayerUnknown when a payer is not the practice's, or is put away
  /// @throws SplitTooHigh when it is more than the price
  @Transactional(readOnly = true)
  public PriceSplit preview(UUID bookingId, SplitPrice wanted, UUID by, Predicate<UUID> runs) {
    refuseUnclear(wanted);
    var quote =
        quotes
            .findById(bookingId)
            .filter(found -> runs.test(found.practitionerId()))
            .orElseThrow(NotFound::new);
    refuseForeign(wanted, quote);
    quote.split(wanted, parts(wanted, quote), by, clock.instant());
    return shown(quote);
  }

  /// Said twice, it is one change.
  ///
  /// @throws NotFound also when the caller does not run the practice
  /// @throws InvoiceIsIssued when it is too late
  /// @throws Stale when somebody else changed it meanwhile
  /// @throws PayerUnknown when a payer is not the practice's, or is put away
  /// @throws SplitTooHigh when it is more than the price
  @Transactional
  public PriceSplit say(UUID bookingId, SplitPrice wanted, UUID by, Predicate<UUID> runs) {
    refuseUnclear(wanted);
    var quote =
        quotes
            .lock(bookingId)
            .filter(found -> runs.test(found.practitionerId()))
            .orElseThrow(NotFound::new);
    if (isInvoiced(bookingId)) throw new InvoiceIsIssued();
    refuseForeign(wanted, quote);
    var parts = parts(wanted, quote);
    if (quote.isSplitAs(wanted, parts)) return shown(quote);
    if (wanted.version() != quote.splitVersion()) throw new Stale();
    var now = clock.instant();
    quote.split(wanted, parts, by, now);
    quotes.saveAndFlush(quote);
    history.note(bookingId, quote.splitVersion(), now, by, wanted);
    outbox.publish(quote.splitChanged());
    return shown(quote);
  }

  private static void refuseUnclear(SplitPrice wanted) {
    var exempt = wanted.exemption();
    if (exempt != null) refuseNothing("exemption.amount", exempt.amount());
    var seen = new HashSet<UUID>();
    for (int n = 0; n < wanted.parts().size(); n++) {
      var part = wanted.parts().get(n);
      if (!seen.add(part.payerId())) throw new Invalid("parts[" + n + "].payerId", "is twice");
      if ((part.percent() == null) == (part.amount() == null))
        throw new Invalid("parts[" + n + "]", "needs either a percent or an amount");
      refuseNothing("parts[" + n + "].amount", part.amount());
    }
  }

  private static void refuseNothing(String field, @Nullable Money amount) {
    if (amount != null && amount.minor() <= 0) throw new Invalid(field, "must be more than 0");
  }

  private static void refuseForeign(SplitPrice wanted, AgreedQuote quote) {
    var currency = quote.amount().currency();
    var exempt = wanted.exemption();
    if (exempt != null && exempt.amount() != null && !exempt.amount().currency().equals(currency))
      throw new Invalid("exemption.amount.currency", "is not the price's");
    for (var part : wanted.parts())
      if (part.amount() != null && !part.amount().currency().equals(currency))
        throw new Invalid("parts", "are not in the currency of the price");
  }

  /// A payer that was put away since stays where it stands.
  private List<QuotePart> parts(SplitPrice wanted, AgreedQuote quote) {
    var ids = wanted.parts().stream().map(SplitPrice.Part::payerId).toList();
    Map<UUID, Payer> known = new HashMap<>();
    for (var payer : payers.findAllById(ids))
      if (payer.isOf(quote.practitionerId()) && (payer.isActive() || quote.isPaidBy(payer.id())))
        known.put(payer.id(), payer);
    if (!known.keySet().containsAll(ids)) throw new PayerUnknown();
    return wanted.parts().stream()
        .map(part -> QuotePart.of(requireNonNull(known.get(part.payerId())), part))
        .toList();
  }

  /// What was credited in full may be invoiced anew, and so to others.
  private boolean isInvoiced(UUID bookingId) {
    return invoices.standing(bookingId).filter(invoice -> !invoice.isCredited()).isPresent();
  }

  private PriceSplit shown(AgreedQuote quote) {
    return quote.shownSplit(isInvoiced(quote.bookingId()), people::name);
  }
}
