package health.consulta.payment;

import static health.consulta.contract.payment.PaymentStatus.*;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.contract.payment.OwnPayment;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentDisputed;
import health.consulta.contract.payment.PaymentEvent.PaymentFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentMethodFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentMethodStored;
import health.consulta.contract.payment.PaymentEvent.PaymentOverdue;
import health.consulta.contract.payment.PaymentEvent.PaymentPolicyChanged;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.payment.PaymentEvent.PaymentReleased;
import health.consulta.contract.payment.PaymentEvent.PaymentRepriced;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PaymentStep;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.contract.payment.StartPayment;
import health.consulta.contract.payment.StoredMethod;
import health.consulta.payment.Provider.Purpose;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// The money of one booking, from the first attempt on. It follows what the provider says, whatever
/// the order in which that is heard: a status goes back only to where nothing has happened to the
/// money yet.
///
/// A visit that is near is authorised at once. For one further ahead than an authorisation holds a
/// method is stored, and authorised two days before; when the bank refuses then, the patient has a
/// day to pay otherwise, and then the practice decides.
@Entity
@Table(name = "payment")
class Payment {
  private static final Set<PaymentStatus> UNDECIDED = Set.of(STARTED, ACTION_REQUIRED, UNKNOWN);
  private static final Duration UNDECIDED_LOOK = Duration.ofSeconds(30);
  private static final Duration AUTHORISED_LOOK = Duration.ofHours(6);
  private static final Duration AGAIN = Duration.ofMinutes(10);
  static final Duration AUTHORISED_BEFORE = Duration.ofDays(2);
  static final Duration GRACE = Duration.ofDays(1);

  @Id private UUID id;
  private UUID bookingId;
  private UUID practitionerId;
  private UUID patientId;
  private UUID accountId;
  private @Nullable UUID visitReasonId;
  private @Nullable UUID locationId;
  private Instant visitStart;

  @Enumerated(EnumType.STRING)
  private PaymentPolicy policy;

  @Enumerated(EnumType.STRING)
  private PaymentProvider provider;

  @Enumerated(EnumType.STRING)
  private PaymentStatus status;

  @Enumerated(EnumType.STRING)
  private Settlement settlement;

  private long amountMinor;
  private @Nullable Long noticeAmountMinor;
  private @Nullable Long noticeBaseMinor;
  private String currency;
  private long capturedMinor;
  private long promisedMinor;
  private long onSiteMinor;
  @Embedded private Attempt attempt = new Attempt();
  private @Nullable String intent;
  private @Nullable String method;
  private @Nullable Instant payUntil;
  private @Nullable String failureCode;
  private String locale;
  private Instant createdAt;
  private @Nullable Instant checkAt;
  @Version private @Nullable Long version;

  @ElementCollection
  @BatchSize(size = 100) // a page of a list reads them together
  @CollectionTable(name = "payment_refund", joinColumns = @JoinColumn(name = "payment_id"))
  @MapKeyColumn(name = "reference")
  @Column(name = "amount_minor")
  private Map<String, Long> refunds = new HashMap<>();

  @ElementCollection
  @BatchSize(size = 100)
  @CollectionTable(name = "payment_dispute", joinColumns = @JoinColumn(name = "payment_id"))
  @MapKeyColumn(name = "reference")
  private Map<String, Disputed> disputes = new HashMap<>();

  Payment() {}

  /// @param holds for how long the provider's authorisations do
  Payment(StartPayment start, Fee fee, Duration holds, Instant now) {
    this.id = idOf(start.bookingId());
    this.bookingId = start.bookingId();
    this.practitionerId = start.practitionerId();
    this.patientId = start.patientId();
    this.accountId = start.accountId();
    this.visitReasonId = start.visitReasonId();
    this.locationId = start.locationId();
    this.visitStart = start.start();
    this.policy = start.policy();
    this.provider =
        PaymentRules.isOnline(start.policy()) && fee.due().minor() > 0 // providers refuse 0
            ? start.provider()
            : PaymentProvider.NONE;
    this.currency = fee.due().currency();
    cost(fee);
    this.locale = start.locale();
    this.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    this.status = STARTED;
    this.settlement = Settlement.OPEN;
    if (isOnline()) beginPage(holds, now);
    this.checkAt = nextLook(now);
  }

  private void cost(Fee fee) {
    amountMinor = fee.due().minor();
    var notice = fee.notice();
    noticeAmountMinor = notice == null ? null : notice.amount().minor();
    noticeBaseMinor = notice == null ? null : notice.base().minor();
  }

  Fee fee() {
    return new Fee(amount(), notice());
  }

  private @Nullable FeeNotice notice() {
    return noticeAmountMinor == null || noticeBaseMinor == null
        ? null
        : new FeeNotice(money(noticeAmountMinor), money(noticeBaseMinor));
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

  /// The patient is to pay, or to leave a method when the visit is far ahead.
  void beginPage(Duration holds, Instant now) {
    attempt.begin(wanted(holds, now), amount(), now);
  }

  private Purpose wanted(Duration holds, Instant now) {
    if (policy == PaymentPolicy.PREPAY) return Purpose.CHARGE;
    return visitStart.isAfter(now.plus(holds)) ? Purpose.STORE : Purpose.AUTHORISE;
  }

  /// The stored method is to be used now.
  ///
  /// @return false when there is nothing to authorise
  boolean beginAuthorisation(Instant now) {
    if (status != METHOD_STORED || isClosing()) return false;
    if (attempt.reference().isPresent() && attempt.purpose() == Purpose.STORE) attempt.end();
    attempt.begin(Purpose.AUTHORISE, amount(), now);
    return true;
  }

  void opened(String reference, String url, Instant now) {
    attempt.opened(reference, url);
    if (status == UNKNOWN) status = STARTED;
    checkAt = nextLook(now);
  }

  /// Takes what the provider says of an attempt for true. Hearing the same twice, or an older
  /// answer after a newer one, changes nothing.
  ///
  /// @param reference of the attempt; absent: it was not opened
  Learned learn(@Nullable String reference, ProviderState state, Instant now) {
    var learned = new Learned();
    if (reference != null && !attempt.isOf(reference)) return learned;
    switch (state) {
      case ProviderState.Unknown() -> {
        if (status == STARTED && reference == null) status = UNKNOWN;
      }
      case ProviderState.Open() -> wait(STARTED);
      case ProviderState.ActionRequired() -> wait(ACTION_REQUIRED);
      case ProviderState.Approved() -> {}
      case ProviderState.Declined(var code) -> declined(code, now, learned);
      case ProviderState.Stored(var stored) -> stored(stored, learned);
      case ProviderState.Authorised authorised -> authorised(authorised, learned);
      case ProviderState.Captured captured -> captured(captured, now, learned);
      case ProviderState.Ended(var code) -> ended(code == null ? "expired" : code, now, learned);
    }
    checkAt = nextLook(now);
    return learned;
  }

  private void wait(PaymentStatus in) {
    if (isUndecided()) status = in;
  }

  private void declined(String code, Instant now, Learned learned) {
    if (isClosing()) return;
    if (isUndecided()) fail(code, learned);
    else if (status == METHOD_STORED) methodFailed(code, now, learned);
    else if (status == METHOD_FAILED) failureCode = code;
  }

  private void fail(String code, Learned learned) {
    status = FAILED;
    failureCode = code;
    settlement = Settlement.CLOSE;
    learned.events().add(new PaymentFailed(id, bookingId, amount(), code));
  }

  private void methodFailed(String code, Instant now, Learned learned) {
    status = METHOD_FAILED;
    failureCode = code;
    method = null;
    attempt.end();
    var until = now.plus(GRACE);
    payUntil = until.isBefore(visitStart) ? until : visitStart;
    learned
        .events()
        .add(new PaymentMethodFailed(id, bookingId, accountId, amount(), code, payUntil));
  }

  /// The patient does not leave it there any longer. What is authorised already stays so.
  ///
  /// @throws MethodInUse when it may be authorised right now
  Learned takeMethodBack(Instant now) {
    if (status == METHOD_STORED && attempt.purpose() == Purpose.AUTHORISE) throw new MethodInUse();
    var learned = new Learned();
    if (status == METHOD_STORED) methodFailed("method_taken_back", now, learned);
    method = null;
    checkAt = nextLook(now);
    return learned;
  }

  private void stored(String stored, Learned learned) {
    method = stored;
    if (isClosing() || !isToBePaid()) return;
    status = METHOD_STORED;
    payUntil = null;
    learned.events().add(new PaymentMethodStored(id, bookingId, amount(), authoriseAt()));
  }

  private void authorised(ProviderState.Authorised state, Learned learned) {
    intent = state.intent();
    if (state.method() != null) method = state.method();
    if (!isToBePaid() && status != METHOD_STORED) return;
    status = AUTHORISED;
    payUntil = null;
    // of a closed booking nobody shall hear that it could be confirmed: it is released
    if (!isClosing()) learned.events().add(new PaymentAuthorised(id, bookingId, amount()));
  }

  private void captured(ProviderState.Captured state, Instant now, Learned learned) {
    intent = state.intent();
    if (capturedMinor == 0) {
      capturedMinor = state.amount();
      payUntil = null;
      var taken = money(capturedMinor);
      learned.events().add(new PaymentCaptured(id, bookingId, practitionerId, taken, now));
      learned.moves(Kind.CAPTURE, state.intent(), patientAccount(), atProvider(), taken);
    }
    state
        .refunds()
        .forEach((reference, minor) -> {
          if (refunds.putIfAbsent(reference, minor) == null)
            returned(reference, minor, now, learned);
        });
    state.disputes().forEach(dispute -> disputed(dispute, now, learned));
    var refunded = refundedMinor();
    status = refunded == 0 ? CAPTURED : refunded < capturedMinor ? PARTIALLY_REFUNDED : REFUNDED;
  }

  private void returned(String reference, long minor, Instant now, Learned learned) {
    var back = money(minor);
    learned.events().add(new PaymentRefunded(id, bookingId, practitionerId, back, now));
    learned.moves(Kind.REFUND, reference, atProvider(), patientAccount(), back);
  }

  /// The bank takes the money when the dispute begins, and gives it back when we win.
  private void disputed(ProviderState.Dispute dispute, Instant now, Learned learned) {
    var known = disputes.computeIfAbsent(dispute.reference(), _ -> new Disputed());
    if (!known.became(dispute)) return;
    var amount = money(dispute.minor());
    learned
        .events()
        .add(
            new PaymentDisputed(
                id, bookingId, practitionerId, amount, dispute.standing().name(), now));
    if (known.isTakenNow())
      learned.moves(Kind.DISPUTE, dispute.reference(), atProvider(), patientAccount(), amount);
    if (known.isGivenBackNow())
      learned.moves(Kind.DISPUTE_WON, dispute.reference(), patientAccount(), atProvider(), amount);
  }

  private void ended(String code, Instant now, Learned learned) {
    if (isClosing()) {
      if (mayChange()) closed(learned);
    } else if (isUndecided()) {
      fail(code, learned);
    } else if (status == AUTHORISED) {
      attempt.end();
      if (method == null) methodFailed(code, now, learned);
      else status = METHOD_STORED;
    } else if (status == METHOD_STORED || status == METHOD_FAILED) {
      attempt.end();
    }
  }

  private void closed(Learned learned) {
    method = null;
    payUntil = null;
    if (settlement == Settlement.CLOSE) learned.events().add(release());
    else {
      provider = PaymentProvider.NONE;
      status = STARTED;
      attempt.end();
    }
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

  /// The visit is at another time, and perhaps at another place.
  void moveTo(Instant start, UUID place, Instant now) {
    visitStart = start;
    locationId = place;
    checkAt = nextLook(now);
  }

  /// Another practitioner has the visit from now on; what was taken already stays the first one's.
  void handOver(UUID practitioner, UUID reason) {
    if (capturedMinor > 0) return;
    practitionerId = practitioner;
    visitReasonId = reason;
  }

  /// The patient pays what billing says of the visit at its time by now.
  ///
  /// @param asked as it was when that was asked; moved since, it is asked again
  /// @param holds for how long the provider's authorisations do
  Revision revise(Payment asked, Fee fee, Duration holds, Learned learned) {
    if (!isWhere(asked) || settlement == Settlement.CLOSE) return Revision.DONE;
    if (isBeingCaptured()) return Revision.LATER;
    if (fee.due().minor() != amountMinor)
      learned
          .events()
          .add(new PaymentRepriced(id, bookingId, accountId, amount(), fee.due(), fee.notice()));
    cost(fee);
    if (settlement != Settlement.OPEN || status != AUTHORISED || method == null)
      return Revision.DONE;
    return amountMinor > attempt.amount() || visitStart.isAfter(attempt.at().plus(holds))
        ? Revision.AUTHORISE_ANEW
        : Revision.DONE;
  }

  private boolean isBeingCaptured() {
    return settlement == Settlement.CAPTURE
        && isOnline()
        && !isClosing()
        && (status == AUTHORISED || status == METHOD_STORED);
  }

  /// Whether nothing is left for the patient to pay of what is secured, and not charged yet.
  boolean isForNothing() {
    return amountMinor == 0 && isOnline() && !isClosing() && isWaivable();
  }

  private boolean isWaivable() {
    return settlement == Settlement.OPEN && !isUndecided() && mayChange();
  }

  private boolean isWhere(Payment other) {
    return visitStart.equals(other.visitStart) && practitionerId.equals(other.practitionerId);
  }

  /// What was charged at booking for more than the visit costs now.
  Optional<Money> overpaid() {
    var left = capturedMinor - Math.max(promisedMinor, refundedMinor());
    return left > amountMinor ? Optional.of(money(left - amountMinor)) : Optional.empty();
  }

  /// The practice does without paying online.
  ///
  /// @return what is to be told; nothing when it is so already
  List<PaymentEvent> waive(PaymentPolicy instead, String reason) {
    if (policy == instead) return List.of();
    if (!isWaivable()) throw new NotWaivable();
    policy = instead;
    return List.of(new PaymentPolicyChanged(id, bookingId, instead, amount(), reason));
  }

  /// What is due at the practice: what is not, and will not be, paid online.
  ///
  /// @throws NotSoMuchDue when the amount is none of that
  void takeOnSite(Money taken) {
    if (!taken.currency().equals(currency) || taken.minor() <= 0 || taken.minor() > dueMinor())
      throw new NotSoMuchDue();
    onSiteMinor += taken.minor();
    if (!isOnline() && onSiteMinor == amountMinor) status = CAPTURED;
  }

  private long dueMinor() {
    var online =
        isOnline() && !isClosing() && status != METHOD_FAILED
            ? Math.max(capturedMinor, capturedMinor == 0 ? amountMinor : 0)
            : capturedMinor;
    return settlement == Settlement.CLOSE ? 0 : Math.max(0, amountMinor - online - onSiteMinor);
  }

  void giveBackOnSite(Money amount) {
    onSiteMinor -= amount.minor();
    if (!isOnline() && status == CAPTURED)
      status = settlement == Settlement.CLOSE ? RELEASED : STARTED;
  }

  /// What the provider has yet to do, given what it just said.
  Optional<Work.Kind> owed(ProviderState state) {
    if (isClosing())
      return switch (state) {
        case ProviderState.Unknown _, ProviderState.Ended _ -> Optional.empty();
        case ProviderState.Captured captured when captured.left() <= 0 -> Optional.empty();
        case ProviderState.Captured _,
            ProviderState.Authorised _,
            ProviderState.Approved _,
            ProviderState.Stored _,
            ProviderState.Declined _,
            ProviderState.ActionRequired _,
            ProviderState.Open _ ->
            Optional.of(Work.Kind.CLOSE);
      };
    return switch (state) {
      case ProviderState.Approved _ -> Optional.of(Work.Kind.ACCEPT);
      case ProviderState.Authorised _, ProviderState.Stored _
          when settlement == Settlement.CAPTURE ->
          Optional.of(Work.Kind.CAPTURE);
      case ProviderState.Unknown _,
          ProviderState.Open _,
          ProviderState.ActionRequired _,
          ProviderState.Declined _,
          ProviderState.Stored _,
          ProviderState.Authorised _,
          ProviderState.Captured _,
          ProviderState.Ended _ ->
          Optional.empty();
    };
  }

  /// Promises a refund; what is promised is not promised again.
  ///
  /// @param asked absent: all that is left
  /// @throws RefundTooLarge when there is not so much left
  Money promiseRefund(@Nullable Money asked) {
    var left = refundableMinor();
    var wanted = asked == null ? money(left) : asked;
    if (!wanted.currency().equals(currency) || wanted.minor() <= 0 || wanted.minor() > left)
      throw new RefundTooLarge();
    promisedMinor = Math.max(promisedMinor, refundedMinor()) + wanted.minor();
    return wanted;
  }

  private long refundableMinor() {
    return capturedMinor - Math.max(promisedMinor, refundedMinor()) - disputedMinor();
  }

  /// The provider refuses a promised refund for good.
  void breakPromise(long minor) {
    promisedMinor -= minor;
  }

  private @Nullable Instant nextLook(Instant now) {
    if (!isOnline()) return null;
    if (isUndecided()) return now.plus(UNDECIDED_LOOK);
    if (status == AUTHORISED) return now.plus(AUTHORISED_LOOK);
    if (settlement != Settlement.OPEN) return null;
    if (status == METHOD_STORED) return authoriseAt();
    if (status == METHOD_FAILED)
      return attempt.reference().isPresent() ? now.plus(UNDECIDED_LOOK) : payUntil;
    return null;
  }

  /// Nothing was heard for too long.
  ///
  /// @return what is to be done about it
  Optional<Work.Kind> sweep(Instant now, Learned learned) {
    checkAt = nextLook(now);
    if (status == METHOD_STORED) {
      checkAt = now.plus(AGAIN);
      return Optional.of(Work.Kind.AUTHORISE);
    }
    if (status == METHOD_FAILED && payUntil != null && !now.isBefore(payUntil)) {
      payUntil = null;
      checkAt = nextLook(now);
      learned.events().add(new PaymentOverdue(id, bookingId, practitionerId, amount()));
    }
    return attempt.reference().isPresent() || lacksPage()
        ? Optional.of(Work.Kind.LOOK)
        : Optional.empty();
  }

  private Instant authoriseAt() {
    return visitStart.minus(AUTHORISED_BEFORE);
  }

  boolean isOnline() {
    return provider != PaymentProvider.NONE;
  }

  boolean isUndecided() {
    return UNDECIDED.contains(status);
  }

  /// Whether nothing more is to be paid online.
  boolean isClosing() {
    return settlement == Settlement.CLOSE
        || !PaymentRules.isOnline(policy)
        || isPerformedForNothing();
  }

  /// Providers capture no 0: what is authorised is released.
  private boolean isPerformedForNothing() {
    return settlement == Settlement.CAPTURE && amountMinor == 0 && capturedMinor == 0;
  }

  /// Whether the patient may pay now.
  boolean isToBePaid() {
    return isUndecided() || status == METHOD_FAILED;
  }

  /// Whether the provider may have news without our doing.
  boolean mayChange() {
    return isToBePaid() || status == AUTHORISED || status == METHOD_STORED;
  }

  /// Whether somebody has to open the page, now or again.
  boolean lacksPage() {
    return isOnline() && isUndecided() && attempt.reference().isEmpty();
  }

  /// Whether the stored method may have been authorised without our having heard of it.
  boolean mayBeAuthorised() {
    return status == METHOD_STORED && attempt.isUnheard();
  }

  Optional<String> reference() {
    return attempt.reference();
  }

  /// What the current attempt asks of the provider.
  Provider.Order order(@Nullable String customer) {
    return order(customer, attempt.amount());
  }

  /// What the visit costs, and no more than was authorised.
  Provider.Order capture() {
    return order(null, Math.min(amountMinor, attempt.amount()));
  }

  private Provider.Order order(@Nullable String customer, long minor) {
    return new Provider.Order(
        id,
        attempt.number(),
        bookingId,
        money(minor),
        attempt.purpose(),
        customer,
        locale,
        attempt.at());
  }

  /// What its fee is asked by.
  StartPayment asMoved() {
    return new StartPayment(
        bookingId,
        practitionerId,
        patientId,
        accountId,
        visitReasonId == null ? new UUID(0, 0) : visitReasonId,
        visitStart,
        policy,
        provider,
        visitStart,
        locale,
        locationId);
  }

  UUID id() {
    return id;
  }

  UUID bookingId() {
    return bookingId;
  }

  UUID patientId() {
    return patientId;
  }

  UUID practitionerId() {
    return practitionerId;
  }

  UUID accountId() {
    return accountId;
  }

  Instant visitStart() {
    return visitStart;
  }

  PaymentProvider provider() {
    return provider;
  }

  PaymentStatus status() {
    return status;
  }

  Optional<String> intent() {
    return Optional.ofNullable(intent);
  }

  Optional<String> method() {
    return Optional.ofNullable(method);
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

  private long disputedMinor() {
    return disputes.values().stream().mapToLong(Disputed::taken).sum();
  }

  Money money(long minor) {
    return new Money(minor, currency);
  }

  String patientAccount() {
    return "patient:" + bookingId;
  }

  private String atProvider() {
    return "provider:" + provider.name().toLowerCase(Locale.ROOT);
  }

  StoredMethod storedMethod() {
    return new StoredMethod(
        id,
        bookingId,
        practitionerId,
        provider,
        amount(),
        visitStart,
        status == METHOD_STORED ? authoriseAt() : null);
  }

  PracticePayment forPractice() {
    return new PracticePayment(
        id,
        bookingId,
        practitionerId,
        patientId,
        visitStart,
        status,
        provider,
        policy,
        amount(),
        money(capturedMinor),
        money(onSiteMinor),
        money(refundedMinor()),
        money(disputedMinor()),
        money(Math.max(0, refundableMinor())),
        money(dueMinor()),
        attempt.number(),
        attempt.begun().orElse(null),
        status == METHOD_STORED ? authoriseAt() : null,
        payUntil,
        failureCode,
        createdAt);
  }

  OwnPayment forAccount(List<PaymentStep> life) {
    return new OwnPayment(
        id,
        bookingId,
        visitStart,
        status,
        provider,
        policy,
        amount(),
        money(capturedMinor),
        money(onSiteMinor),
        money(refundedMinor()),
        money(disputedMinor()),
        createdAt,
        life);
  }

  health.consulta.contract.payment.Payment shown() {
    return new health.consulta.contract.payment.Payment(
        id,
        bookingId,
        status,
        provider,
        policy,
        amount(),
        money(capturedMinor + onSiteMinor),
        money(refundedMinor()),
        money(disputedMinor()),
        isToBePaid() && !isClosing() ? attempt.url() : null,
        null,
        status == METHOD_STORED ? authoriseAt() : null,
        payUntil,
        failureCode,
        createdAt,
        notice());
  }
}
