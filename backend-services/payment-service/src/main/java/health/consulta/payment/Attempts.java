package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.StartPayment;
import health.consulta.kit.NotFound;
import health.consulta.kit.sql.SqlOutbox;
import java.time.Clock;
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
  private final Payments payments;
  private final Ledger ledger;
  private final ToDo toDo;
  private final SqlOutbox outbox;
  private final Clock clock;

  Attempts(Payments payments, Ledger ledger, ToDo toDo, SqlOutbox outbox, Clock clock) {
    this.payments = payments;
    this.ledger = ledger;
    this.toDo = toDo;
    this.outbox = outbox;
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

  /// First the payment, then a look whether its booking is over; [#settle] does it the other way
  /// round, so that one of the two sees the other.
  @Transactional
  Payment record(StartPayment start, Money fee) {
    var payment = payments.saveAndFlush(new Payment(start, fee, clock.instant()));
    payments
        .settlementOf(start.bookingId().toString())
        .ifPresent(settled -> payment.comesLate(Settlement.valueOf(settled)));
    return payment;
  }

  @Transactional
  Payment opened(UUID id, Provider.Page page) {
    return change(
        id,
        payment -> {
          payment.opened(page, clock.instant());
          if (payment.settlement() == Settlement.CLOSE) toDo.add(id, Work.Kind.CLOSE, ToDo.ALWAYS);
        });
  }

  @Transactional
  Payment unanswered(UUID id) {
    return change(id, payment -> payment.unanswered(clock.instant()));
  }

  @Transactional
  Payment learn(UUID id, ProviderState state) {
    return change(
        id,
        payment -> {
          var learned = payment.learn(state, clock.instant());
          learned.movements().forEach(movement -> ledger.book(payment, movement));
          learned.events().forEach(outbox::publish);
          payment.owed(state).ifPresent(kind -> toDo.add(id, kind, ToDo.ALWAYS));
        });
  }

  /// What became of the booking; known to us before its payment or after.
  @Transactional
  void settle(UUID bookingId, Settlement decision) {
    if (payments.noteSettlement(bookingId.toString(), decision.name()) == 0) return;
    payments.lock(Payment.idOf(bookingId)).ifPresent(payment -> settle(payment, decision));
  }

  private void settle(Payment payment, Settlement decision) {
    payment.settle(decision).forEach(outbox::publish);
    if (!payment.isOnline() || payment.settlement() != decision) return;
    switch (decision) {
      case CAPTURE -> toDo.add(payment.id(), Work.Kind.CAPTURE, ToDo.ALWAYS);
      case CLOSE -> toDo.add(payment.id(), Work.Kind.CLOSE, ToDo.ALWAYS);
      case OPEN -> {}
    }
  }

  @Transactional
  Payment promiseRefund(UUID id, UUID refundId, @Nullable Money asked, String reason) {
    return change(
        id,
        payment -> {
          if (toDo.isRefund(id, refundId)) return;
          toDo.addRefund(id, refundId, payment.promiseRefund(asked), reason);
        });
  }

  @Transactional
  void breakPromise(UUID id, long minor) {
    change(id, payment -> payment.breakPromise(minor));
  }

  @Transactional
  void look(UUID id, String reference) {
    toDo.add(id, Work.Kind.LOOK, reference);
  }

  /// A look for each payment that nobody has said anything about for too long.
  @Transactional
  void lookAll(List<UUID> ids) {
    for (var id : ids)
      change(
          id,
          payment -> {
            payment.looked(clock.instant());
            toDo.add(id, Work.Kind.LOOK, "sweep");
          });
  }

  private Payment change(UUID id, Consumer<Payment> change) {
    var payment = payments.lock(id).orElseThrow(NotFound::new);
    change.accept(payment);
    return whole(payment);
  }

  private static Payment whole(Payment payment) {
    payment.shown(); // reads the refunds too, while the transaction lasts
    return payment;
  }
}
