package health.consulta.payment;

import static health.consulta.contract.payment.PaymentStatus.ACTION_REQUIRED;
import static health.consulta.contract.payment.PaymentStatus.AUTHORISED;
import static health.consulta.contract.payment.PaymentStatus.CAPTURED;
import static health.consulta.contract.payment.PaymentStatus.FAILED;
import static health.consulta.contract.payment.PaymentStatus.PARTIALLY_REFUNDED;
import static health.consulta.contract.payment.PaymentStatus.REFUNDED;
import static health.consulta.contract.payment.PaymentStatus.RELEASED;
import static health.consulta.contract.payment.PaymentStatus.STARTED;
import static health.consulta.contract.payment.PaymentStatus.UNKNOWN;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.payment.PaymentEvent.PaymentReleased;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.StartPayment;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The money of one booking, from the first attempt on. It follows what the provider says, whatever
/// the order in which that is heard: a status never goes back, except between those in which
/// nothing has happened to the money yet.
@Entity
@Table(name = "payment")
class Payment {
  private static final Set<PaymentStatus> UNDECIDED = Set.of(STARTED, ACTION_REQUIRED, UNKNOWN);
  private static final Duration UNDECIDED_LOOK = Duration.ofSeconds(30);
  private static final Duration AUTHORISED_LOOK = Duration.ofHours(6);

  @Id private UUID id;
  private UUID bookingId;
  private UUID practitionerId;
  private UUID patientId;
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private PaymentPolicy policy;

  @Enumerated(EnumType.STRING)
  private PaymentProvider provider;

  @Enumerated(EnumType.STRING)
  private PaymentStatus status;

  @Enumerated(EnumType.STRING)
  private Settlement settlement;

  private long amountMinor;
  private String currency;
  private long capturedMinor;
  private long promisedMinor;
  private @Nullable String page;
  private @Nullable String pageUrl;
  private @Nullable String intent;
  private @Nullable String failureCode;
  private String locale;
  private Instant createdAt;
  private @Nullable Instant checkAt;
  @Version private @Nullable Long version;

  @ElementCollection
  @CollectionTable(name = "payment_refund", joinColumns = @JoinColumn(name = "payment_id"))
  @MapKeyColumn(name = "reference")
  @Column(name = "amount_minor")
  private Map<String, Long> refunds = new HashMap<>();

  Payment() {}

  Payment(StartPayment start, Money amount, Instant now) {
    this.id = idOf(start.bookingId());
    this.bookingId = start.bookingId();
    this.practitionerId = start.practitionerId();
    this.patientId = start.patientId();
    this.accountId = start.accountId();
    this.policy = start.policy();
    this.provider = PaymentRules.isOnline(start.policy()) ? start.provider() : PaymentProvider.NONE;
    this.amountMinor = amount.minor();
    this.currency = amount.currency();
    this.locale = start.locale();
    this.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    this.status = STARTED;
    this.settlement = Settlement.OPEN;
    this.checkAt = nextLook(now);
  }

  /// One payment per booking: asked twice, it is the same.
  static UUID idOf(UUID bookingId) {
    return UUID.nameUUIDFromBytes(("payment/" + bookingId).getBytes(StandardCharsets.UTF_8));
  }

  /// Its booking was over before it began: no page was opened, and none will be.
  void comesLate(Settlement decision) {
    settlement = decision;
    if (decision == Settlement.CLOSE) status = RELEASED;
    checkAt = null;
  }

  /// The page at the provider exists.
  void opened(Provider.Page opened, Instant now) {
    page = opened.reference();
    pageUrl = opened.url();
    if (status == UNKNOWN) status = STARTED;
    checkAt = nextLook(now);
  }

  /// The provider did not answer: it may have opened the page or not. That is no failure.
  void unanswered(Instant now) {
    if (status == STARTED) status = UNKNOWN;
    checkAt = nextLook(now);
  }

  /// Takes what the provider says for true. Hearing the same twice, or an older answer after a
  /// newer one, changes nothing.
  Learned learn(ProviderState state, Instant now) {
    var learned = new Learned();
    switch (state) {
      case ProviderState.Open() -> wait(STARTED);
      case ProviderState.ActionRequired(var at) -> {
        intent = at;
        wait(ACTION_REQUIRED);
      }
      case ProviderState.Declined(var at, var code) -> {
        intent = at;
        if (isUndecided() && settlement != Settlement.CLOSE) fail(code, learned);
      }
      case ProviderState.Authorised(var at) -> authorised(at, learned);
      case ProviderState.Captured captured -> captured(captured, now, learned);
      case ProviderState.Ended(var code) -> ended(code == null ? "expired" : code, learned);
    }
    checkAt = nextLook(now);
    return learned;
  }

  private void wait(PaymentStatus in) {
    if (isUndecided()) status = in;
  }

  private void fail(String code, Learned learned) {
    status = FAILED;
    failureCode = code;
    settlement = Settlement.CLOSE;
    learned.events().add(new PaymentFailed(id, bookingId, amount(), code));
  }

  private void authorised(String at, Learned learned) {
    intent = at;
    if (!isUndecided()) return;
    status = AUTHORISED;
    // of a closed booking nobody shall hear that it could be confirmed: it is released
    if (settlement != Settlement.CLOSE)
      learned.events().add(new PaymentAuthorised(id, bookingId, amount()));
  }

  private void captured(ProviderState.Captured state, Instant now, Learned learned) {
    intent = state.intent();
    if (capturedMinor == 0) {
      capturedMinor = state.amount();
      var taken = money(capturedMinor);
      learned.events().add(new PaymentCaptured(id, bookingId, practitionerId, taken, now));
      learned
          .movements()
          .add(new Movement(Kind.CAPTURE, state.intent(), patient(), atProvider(), taken));
    }
    state
        .refunds()
        .forEach((reference, minor) -> {
          if (refunds.putIfAbsent(reference, minor) == null)
            returned(reference, minor, now, learned);
        });
    var refunded = refundedMinor();
    status = refunded == 0 ? CAPTURED : refunded < capturedMinor ? PARTIALLY_REFUNDED : REFUNDED;
  }

  private void returned(String reference, long minor, Instant now, Learned learned) {
    var back = money(minor);
    learned.events().add(new PaymentRefunded(id, bookingId, practitionerId, back, now));
    learned.movements().add(new Movement(Kind.REFUND, reference, atProvider(), patient(), back));
  }

  private void ended(String code, Learned learned) {
    if (status == AUTHORISED || isUndecided() && settlement == Settlement.CLOSE)
      learned.events().add(release());
    else if (isUndecided()) fail(code, learned);
  }

  private PaymentEvent release() {
    status = RELEASED;
    return new PaymentReleased(id, bookingId, amount());
  }

  /// The booking was performed, or will never be.
  ///
  /// @return what is to be told at once; empty while a provider has to act first
  List<PaymentEvent> settle(Settlement decision) {
    if (settlement != Settlement.OPEN) return List.of();
    settlement = decision;
    return decision == Settlement.CLOSE && !isOnline() && isUndecided()
        ? List.of(release())
        : List.of();
  }

  /// What the provider has yet to do, given what it just said.
  Optional<Work.Kind> owed(ProviderState state) {
    return switch (settlement) {
      case OPEN -> Optional.empty();
      case CAPTURE ->
          state instanceof ProviderState.Authorised
              ? Optional.of(Work.Kind.CAPTURE)
              : Optional.empty();
      case CLOSE ->
          switch (state) {
            case ProviderState.Ended _ -> Optional.empty();
            case ProviderState.Captured captured when captured.left() == 0 -> Optional.empty();
            case ProviderState.Captured _,
                ProviderState.Authorised _,
                ProviderState.Declined _,
                ProviderState.ActionRequired _,
                ProviderState.Open _ ->
                Optional.of(Work.Kind.CLOSE);
          };
    };
  }

  /// Promises a refund; what is promised is not promised again.
  ///
  /// @param asked absent: all that is left
  /// @throws RefundTooLarge when there is not so much left
  Money promiseRefund(@Nullable Money asked) {
    var left = capturedMinor - Math.max(promisedMinor, refundedMinor());
    var wanted = asked == null ? money(left) : asked;
    if (!wanted.currency().equals(currency) || wanted.minor() <= 0 || wanted.minor() > left)
      throw new RefundTooLarge();
    promisedMinor = Math.max(promisedMinor, refundedMinor()) + wanted.minor();
    return wanted;
  }

  /// The provider refuses a promised refund for good.
  void breakPromise(long minor) {
    promisedMinor -= minor;
  }

  private @Nullable Instant nextLook(Instant now) {
    if (!isOnline()) return null;
    if (isUndecided()) return now.plus(UNDECIDED_LOOK);
    return status == AUTHORISED ? now.plus(AUTHORISED_LOOK) : null;
  }

  /// The sweeper looks now; next time later.
  void looked(Instant now) {
    checkAt = nextLook(now);
  }

  boolean isOnline() {
    return provider != PaymentProvider.NONE;
  }

  boolean isUndecided() {
    return UNDECIDED.contains(status);
  }

  /// Whether the provider may have news without our doing.
  boolean mayChange() {
    return isUndecided() || status == AUTHORISED;
  }

  /// Whether somebody has to open the page, now or again.
  boolean lacksPage() {
    return isOnline() && isUndecided() && page == null;
  }

  Optional<Provider.Page> page() {
    return page == null
        ? Optional.empty()
        : Optional.of(new Provider.Page(page, pageUrl == null ? "" : pageUrl));
  }

  Provider.Order order() {
    return new Provider.Order(
        id, bookingId, amount(), policy == PaymentPolicy.AUTHORISE, locale, createdAt);
  }

  UUID id() {
    return id;
  }

  UUID bookingId() {
    return bookingId;
  }

  UUID practitionerId() {
    return practitionerId;
  }

  UUID accountId() {
    return accountId;
  }

  Optional<String> intent() {
    return Optional.ofNullable(intent);
  }

  Settlement settlement() {
    return settlement;
  }

  Money amount() {
    return money(amountMinor);
  }

  private long refundedMinor() {
    return refunds.values().stream().mapToLong(Long::longValue).sum();
  }

  private Money money(long minor) {
    return new Money(minor, currency);
  }

  private String patient() {
    return "patient:" + bookingId;
  }

  private String atProvider() {
    return "provider:" + provider.name().toLowerCase(Locale.ROOT);
  }

  health.consulta.contract.payment.Payment shown() {
    return new health.consulta.contract.payment.Payment(
        id,
        bookingId,
        status,
        provider,
        policy,
        amount(),
        money(capturedMinor),
        money(refundedMinor()),
        isUndecided() && settlement != Settlement.CLOSE ? pageUrl : null,
        null,
        failureCode,
        createdAt);
  }
}
