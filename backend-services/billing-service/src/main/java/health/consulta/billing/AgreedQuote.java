package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.billing.InvoiceEvent.SplitChanged;
import health.consulta.contract.billing.PriceSplit;
import health.consulta.contract.billing.Quote;
import health.consulta.contract.billing.Quote.ByAge;
import health.consulta.contract.billing.Quote.Counts;
import health.consulta.contract.billing.SplitPrice;
import health.consulta.contract.billing.Supplement;
import health.consulta.contract.billing.SupplementKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The price of a booking, fixed when it was made, who pays what of it, and what the patient paid
/// of it so far.
@Entity
@Table(name = "agreed_quote")
class AgreedQuote {
  @Id private UUID bookingId;
  private UUID practitionerId;
  private UUID patientId;
  private UUID accountId;
  private UUID visitReasonId;
  private Instant startAt;
  private @Nullable UUID locationId;
  private boolean placePriced;
  private UUID tariffId;
  private String label;

  @Enumerated(EnumType.STRING)
  private Mode mode;

  private long amountMinor;
  private long baseMinor;

  @Enumerated(EnumType.STRING)
  private @Nullable SupplementKind supplementKind;

  private @Nullable Long supplementMinor;
  private @Nullable AgeTerm age;

  @Enumerated(EnumType.STRING)
  private @Nullable Counts ageCounts;

  private String currency;
  private long capturedMinor;
  private long refundedMinor;
  private @Nullable Exemption exemption;
  private long splitVersion;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "quote_part", joinColumns = @JoinColumn(name = "booking_id"))
  @OrderColumn(name = "position")
  private List<QuotePart> parts = new ArrayList<>();

  @Version private @Nullable Long version;

  AgreedQuote() {}

  AgreedQuote(AgreeQuote asked, FeeReason reason, Price price) {
    this.bookingId = asked.bookingId();
    this.practitionerId = asked.practitionerId();
    this.patientId = asked.patientId();
    this.accountId = asked.accountId();
    this.visitReasonId = asked.visitReasonId();
    this.startAt = asked.start();
    this.locationId = asked.locationId();
    this.label = reason.name();
    this.mode = reason.mode();
    this.currency = price.amount().currency();
    cost(price);
  }

  boolean isOf(AgreeQuote asked) {
    return startAt.equals(asked.start())
        && practitionerId.equals(asked.practitionerId())
        && visitReasonId.equals(asked.visitReasonId());
  }

  /// Who does not say where the visit is means where it was, if it is the same practitioner's.
  @Nullable UUID placeOf(AgreeQuote asked) {
    return asked.locationId() == null && practitionerId.equals(asked.practitionerId())
        ? locationId
        : asked.locationId();
  }

  void move(AgreeQuote asked, FeeReason reason, Price price) {
    locationId = placeOf(asked);
    startAt = asked.start();
    practitionerId = asked.practitionerId();
    visitReasonId = asked.visitReasonId();
    label = reason.name();
    mode = reason.mode();
    cost(price);
  }

  private void cost(Price price) {
    tariffId = price.tariffId();
    amountMinor = price.amount().minor();
    baseMinor = price.base().minor();
    var supplement = price.supplement();
    supplementKind = supplement == null ? null : supplement.kind();
    supplementMinor = supplement == null ? null : supplement.amount().minor();
    placePriced = price.locationId() != null;
    age = AgeTerm.of(price.byAge());
    ageCounts = price.byAge() == null ? null : price.byAge().counts();
  }

  /// @param amount negative: it went back
  void received(Money amount) {
    if (amount.minor() < 0) refundedMinor = Math.addExact(refundedMinor, amount.abs().minor());
    else capturedMinor = Math.addExact(capturedMinor, amount.minor());
  }

  Money paid() {
    return money(capturedMinor - refundedMinor);
  }

  Money amount() {
    return money(amountMinor);
  }

  /// @throws SplitTooHigh when it is more than the price
  void split(SplitPrice wanted, List<QuotePart> asked, UUID by, Instant now) {
    var exempt = exempt(wanted, by, now);
    var claims = asked.stream().map(QuotePart::claim).toList();
    var gift = exempt == null ? null : exempt.gift();
    if (!Split.fits(amountMinor, baseMinor, gift, claims)) throw new SplitTooHigh(amount());
    exemption = exempt;
    parts.clear();
    parts.addAll(asked);
    splitVersion++;
  }

  /// What was given up already stays who gave it up.
  private @Nullable Exemption exempt(SplitPrice wanted, UUID by, Instant now) {
    if (isExemptAs(wanted.exemption())) return exemption;
    var exempt = wanted.exemption();
    if (exempt == null) return null;
    var minor = exempt.amount() == null ? null : exempt.amount().minor();
    return new Exemption(minor, exempt.reason().strip(), by, now.truncatedTo(ChronoUnit.MILLIS));
  }

  private boolean isExemptAs(SplitPrice.@Nullable Exempt wanted) {
    if (wanted == null || exemption == null) return wanted == null && exemption == null;
    var minor = wanted.amount() == null ? null : wanted.amount().minor();
    return Objects.equals(exemption.minor(), minor)
        && exemption.reason().equals(wanted.reason().strip());
  }

  boolean isSplitAs(SplitPrice wanted, List<QuotePart> asked) {
    return isExemptAs(wanted.exemption()) && List.copyOf(parts).equals(asked);
  }

  boolean isPaidBy(UUID payer) {
    return parts.stream().anyMatch(part -> part.payerId().equals(payer));
  }

  Split split() {
    return Split.of(
        amountMinor,
        baseMinor,
        exemption == null ? null : exemption.gift(),
        parts.stream().map(QuotePart::claim).toList());
  }

  private Money money(long minor) {
    return new Money(minor, currency);
  }

  /// Those that are in the amount.
  List<Supplement> supplements() {
    var byAge =
        byAge()
            .filter(term -> term.counts() == Counts.ADDED)
            .map(term -> new Supplement(SupplementKind.AGE, term.supplement().amount()));
    return Stream.of(supplement(), byAge).flatMap(Optional::stream).toList();
  }

  private Optional<Supplement> supplement() {
    return supplementKind == null || supplementMinor == null
        ? Optional.empty()
        : Optional.of(new Supplement(supplementKind, new Money(supplementMinor, currency)));
  }

  private Optional<ByAge> byAge() {
    return age == null || ageCounts == null
        ? Optional.empty()
        : Optional.of(new ByAge(age.shown(currency), ageCounts));
  }

  UUID bookingId() {
    return bookingId;
  }

  UUID practitionerId() {
    return practitionerId;
  }

  UUID patientId() {
    return patientId;
  }

  UUID accountId() {
    return accountId;
  }

  String label() {
    return label;
  }

  Mode mode() {
    return mode;
  }

  @Nullable Exemption exemption() {
    return exemption;
  }

  List<QuotePart> parts() {
    return parts;
  }

  long splitVersion() {
    return splitVersion;
  }

  Quote shown() {
    var base = money(baseMinor);
    long patient = split().patient();
    return new Quote(
        practitionerId,
        visitReasonId,
        startAt,
        tariffId,
        amount(),
        base,
        amount().minus(base),
        supplement().orElse(null),
        placePriced ? locationId : null,
        byAge().orElse(null),
        patient == amountMinor ? null : money(patient));
  }

  SplitChanged splitChanged() {
    var split = split();
    return new SplitChanged(
        Invoice.idOf(bookingId),
        bookingId,
        practitionerId,
        money(amountMinor - split.exempted()),
        money(split.patient()));
  }

  /// @param name of an account
  PriceSplit shownSplit(boolean invoiced, Function<UUID, Optional<String>> name) {
    var split = split();
    return new PriceSplit(
        bookingId,
        practitionerId,
        patientId,
        amount(),
        money(baseMinor),
        exemption == null
            ? null
            : new PriceSplit.Exemption(
                exemption.minor() == null,
                money(split.exempted()),
                exemption.reason(),
                exemption.by(),
                name.apply(exemption.by()).orElse(null),
                exemption.at()),
        IntStream.range(0, parts.size())
            .mapToObj(n -> shown(parts.get(n), split.parts().get(n)))
            .toList(),
        money(split.patient()),
        invoiced,
        splitVersion);
  }

  private PriceSplit.Part shown(QuotePart part, long minor) {
    return new PriceSplit.Part(
        part.payerId(),
        part.kind(),
        part.name(),
        part.identifier(),
        part.percent(),
        money(minor),
        part.reference());
  }
}
