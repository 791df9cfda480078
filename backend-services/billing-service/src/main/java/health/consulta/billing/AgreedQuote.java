package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.billing.Quote;
import health.consulta.contract.billing.Quote.ByAge;
import health.consulta.contract.billing.Quote.Counts;
import health.consulta.contract.billing.Supplement;
import health.consulta.contract.billing.SupplementKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The price of a booking, fixed when it was made, and what was paid of it so far.
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
    return new Money(capturedMinor - refundedMinor, currency);
  }

  Money amount() {
    return new Money(amountMinor, currency);
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

  Quote shown() {
    var base = new Money(baseMinor, currency);
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
        byAge().orElse(null));
  }
}
