package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.payment.StartPayment;
import health.consulta.kit.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps payments: each method is one transaction, in which status, ledger, events and what is to
/// be done next change together.
@Component
class Attempts {
  /// Why a payment is waived that is over nothing any more, for the practice to read.
  private static final String NOTHING_LEFT = "Rien ne reste à payer par le patient";

  private final Payments payments;
  private final Ledger ledger;
  private final ToDo toDo;
  private final Life life;
  private final Clock clock;

  Attempts(Payments payments, Ledger ledger, ToDo toDo, Life life, Clock clock) {
    this.payments = payments;
    this.ledger = ledger;
    this.toDo = toDo;
    this.life = life;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Optional<Payment> find(UUID bookingId) {
    return payments.findById(Payment.idOf(bookingId)).map(Attempts::whole);
  }

  @Transactional(readOnly = true)
  Payment get(UUID id) {
    return payments.findById(id).map(Attempts::whole).orElseThrow(NotFound::new);
  }

  /// First the payment, then a look whether its booking is over, and whether the patient's part
  /// changed after it was asked for; [#settle] and [#repriced] do it the other way round, so that
  /// one of the two sees the other.
  ///
  /// @param holds for how long the provider's authorisations do
  @Transactional
  Payment record(StartPayment start, Fee fee, Duration holds) {
    var payment = payments.saveAndFlush(new Payment(start, fee, holds, clock.instant()));
    payments
        .settlementOf(start.bookingId().toString())
        .ifPresent(settled -> payment.comesLate(Settlement.valueOf(settled)));
    payments
        .repriced(start.bookingId().toString())
        .ifPresent(changed -> toDo.add(payment.id(), Work.Kind.REVISE, ToDo.ALWAYS));
    return payment;
  }

  /// The patient asks to pay again.
  @Transactional
  Payment beginPage(UUID id, Duration holds) {
    return change(id, payment -> payment.beginPage(holds, clock.instant()));
  }

  /// @return empty when there is nothing to authorise
  @Transactional
  Optional<Payment> beginAuthorisation(UUID id) {
    var payment = payments.lock(id).orElseThrow(NotFound::new);
    return payment.beginAuthorisation(clock.instant())
        ? Optional.of(whole(payment))
        : Optional.empty();
  }

  @Transactional
  Payment opened(UUID id, Provider.Opening.Opened page) {
    return change(
        id,
        payment -> {
          payment.opened(page.reference(), page.url(), clock.instant());
          if (payment.isClosing()) toDo.add(id, Work.Kind.CLOSE, ToDo.ALWAYS);
        });
  }

  /// @param reference of the attempt that it was said of; absent: it was not opened
  @Transactional
  Payment learn(UUID id, @Nullable String reference, ProviderState state) {
    return learn(id, reference, state, null);
  }

  /// @param doing what is being done about it already: it is not written down anew, which would
  ///   have it run again at once instead of later
  @Transactional
  Payment learn(
      UUID id, @Nullable String reference, ProviderState state, Work.@Nullable Kind doing) {
    return change(
        id,
        payment -> {
          keep(payment, payment.learn(reference, state, clock.instant()));
          payment
              .owed(state)
              .filter(kind -> kind != doing)
              .ifPresent(kind -> toDo.add(id, kind, ToDo.ALWAYS));
        });
  }

  private void keep(Payment payment, Learned learned) {
    learned.movements().forEach(movement -> ledger.book(payment, movement));
    learned.events().forEach(life::goesOn);
  }

  /// What became of the booking; known to us before its payment or after.
  @Transactional
  void settle(UUID bookingId, Settlement decision) {
    if (payments.noteSettlement(bookingId.toString(), decision.name()) == 0) return;
    payments.lock(Payment.idOf(bookingId)).ifPresent(payment -> settle(payment, decision));
  }

  private void settle(Payment payment, Settlement decision) {
    payment.settle(decision).forEach(life::goesOn);
    if (!payment.isOnline() || payment.settlement() != decision) return;
    switch (decision) {
      case CAPTURE -> toDo.add(payment.id(), Work.Kind.CAPTURE, ToDo.ALWAYS);
      case CLOSE -> toDo.add(payment.id(), Work.Kind.CLOSE, ToDo.ALWAYS);
      case OPEN -> {}
    }
  }

  /// The visit is at another time: its price and its security are to be looked at anew.
  @Transactional
  void moved(
      UUID bookingId,
      UUID practitionerId,
      @Nullable UUID visitReasonId,
      UUID locationId,
      Instant start) {
    payments
        .lock(Payment.idOf(bookingId))
        .ifPresent(payment -> {
          if (visitReasonId != null) payment.handOver(practitionerId, visitReasonId);
          payment.moveTo(start, locationId, clock.instant());
          toDo.add(payment.id(), Work.Kind.REVISE, ToDo.ALWAYS);
        });
  }

  /// The patient pays another part of the visit: how much is to be asked.
  @Transactional
  void repriced(UUID bookingId) {
    payments.noteRepriced(bookingId.toString());
    payments
        .lock(Payment.idOf(bookingId))
        .ifPresent(payment -> toDo.add(payment.id(), Work.Kind.REVISE, ToDo.ALWAYS));
  }

  /// @param asked the payment as it was when its fee was asked for
  @Transactional
  Revision revised(Payment asked, Fee fee, Duration holds) {
    var id = asked.id();
    var payment = payments.lock(id).orElseThrow(NotFound::new);
    var learned = new Learned();
    var revision = payment.revise(asked, fee, holds, learned);
    keep(payment, learned);
    if (revision == Revision.LATER) return revision;
    var refund = refundOf(asked, payment.amount());
    payment.overpaid().ifPresent(too -> promise(payment, refund, too, "price changed"));
    if (payment.isForNothing()) waive(payment, PaymentPolicy.EXEMPT, NOTHING_LEFT);
    return payment.isClosing() ? Revision.DONE : revision;
  }

  private static UUID refundOf(Payment asked, Money amount) {
    var name = "moved/" + asked.id() + "/" + asked.visitStart() + "/" + amount.minor();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /// The patient wants the stored method forgotten.
  @Transactional
  void takeMethodBack(UUID id) {
    change(
        id,
        payment ->
            payment
                .method()
                .filter(_ -> payment.settlement() == Settlement.OPEN)
                .ifPresent(method -> {
                  keep(payment, payment.takeMethodBack(clock.instant()));
                  toDo.add(id, Work.Kind.FORGET, method);
                }));
  }

  /// The practice does without paying online.
  @Transactional
  Payment waive(UUID id, PaymentPolicy instead, String reason) {
    return change(id, payment -> waive(payment, instead, reason));
  }

  private void waive(Payment payment, PaymentPolicy instead, String reason) {
    payment.waive(instead, reason).forEach(life::goesOn);
    if (payment.isOnline()) toDo.add(payment.id(), Work.Kind.CLOSE, ToDo.ALWAYS);
  }

  @Transactional
  Payment promiseRefund(UUID id, UUID refundId, @Nullable Money asked, String reason) {
    return change(id, payment -> promise(payment, refundId, asked, reason));
  }

  private void promise(Payment payment, UUID refundId, @Nullable Money asked, String reason) {
    if (toDo.isRefund(payment.id(), refundId)) return;
    toDo.addRefund(payment.id(), refundId, payment.promiseRefund(asked), reason);
  }

  @Transactional
  void breakPromise(UUID id, long minor) {
    change(id, payment -> payment.breakPromise(minor));
  }

  /// The provider is to be asked how it stands, if it is a payment of ours.
  @Transactional
  void look(UUID id) {
    if (payments.existsById(id)) toDo.add(id, Work.Kind.LOOK, "reconcile");
  }

  /// Those of which nobody has said anything for too long.
  @Transactional
  void sweep(List<UUID> ids) {
    for (var id : ids)
      change(
          id,
          payment -> {
            var learned = new Learned();
            payment.sweep(clock.instant(), learned).ifPresent(kind -> toDo.add(id, kind, "sweep"));
            keep(payment, learned);
          });
  }

  private Payment change(UUID id, Consumer<Payment> change) {
    var payment = payments.lock(id).orElseThrow(NotFound::new);
    change.accept(payment);
    return whole(payment);
  }

  private static Payment whole(Payment payment) {
    payment.shown(); // reads refunds and disputes too, while the transaction lasts
    return payment;
  }
}
