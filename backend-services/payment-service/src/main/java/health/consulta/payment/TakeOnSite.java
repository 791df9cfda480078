package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.OnSiteMethod;
import health.consulta.contract.payment.OnSitePayment;
import health.consulta.contract.payment.PaymentEvent.PaidOnSite;
import health.consulta.contract.payment.RecordOnSite;
import health.consulta.kit.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Cash, cheques and the card terminal of the practice.
@Component
public class TakeOnSite {
  private final Payments payments;
  private final OnSiteEntries entries;
  private final Ledger ledger;
  private final Life life;
  private final Clock clock;

  TakeOnSite(Payments payments, OnSiteEntries entries, Ledger ledger, Life life, Clock clock) {
    this.payments = payments;
    this.entries = entries;
    this.ledger = ledger;
    this.life = life;
    this.clock = clock;
  }

  /// @param id of the request, so that a repeated request is one payment
  /// @param mayTake of the practitioner
  /// @throws NotSoMuchDue when no more than that is due at the practice
  @Transactional
  public OnSitePayment take(UUID id, RecordOnSite taken, UUID by, Predicate<UUID> mayTake) {
    var payment = locked(Payment.idOf(taken.bookingId()), mayTake);
    var before = entries.findById(id);
    if (before.isPresent()) return before.get().shown(payment);
    payment.takeOnSite(taken.amount());
    var entry = entries.save(new OnSiteEntry(id, payment.id(), taken, by, clock.instant()));
    ledger.book(payment, entry.taken(payment));
    tell(payment, taken.amount(), taken.method());
    return entry.shown(payment);
  }

  /// It was written down by mistake. Twice, it is reversed once.
  @Transactional
  public OnSitePayment reverse(UUID id, String reason, UUID by, Predicate<UUID> mayTake) {
    var entry = entries.findById(id).orElseThrow(NotFound::new);
    var payment = locked(entry.paymentId(), mayTake);
    if (entry.reverse(by, reason, clock.instant())) {
      payment.giveBackOnSite(entry.amount(payment));
      ledger.book(payment, entry.reversed(payment));
      tell(payment, entry.amount(payment).negated(), entry.method());
    }
    return entry.shown(payment);
  }

  private void tell(Payment payment, Money amount, OnSiteMethod method) {
    life.goesOn(
        new PaidOnSite(
            payment.id(),
            payment.bookingId(),
            payment.practitionerId(),
            amount,
            payment.status(),
            clock.instant(),
            method));
  }

  @Transactional(readOnly = true)
  public List<OnSitePayment> of(UUID bookingId, Predicate<UUID> mayTake) {
    var payment =
        payments
            .findById(Payment.idOf(bookingId))
            .filter(found -> mayTake.test(found.practitionerId()))
            .orElseThrow(NotFound::new);
    return entries.findByPaymentIdOrderByRecordedAt(payment.id()).stream()
        .map(entry -> entry.shown(payment))
        .toList();
  }

  private Payment locked(UUID id, Predicate<UUID> mayTake) {
    return payments
        .lock(id)
        .filter(payment -> mayTake.test(payment.practitionerId()))
        .orElseThrow(NotFound::new);
  }
}
