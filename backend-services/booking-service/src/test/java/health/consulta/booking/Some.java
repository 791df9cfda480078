package health.consulta.booking;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.ChangeRules;
import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Bookings to test with.
public interface Some {
  Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  Instant START = Instant.parse("2026-11-26T08:10:00Z");

  static Visit visit(PaymentPolicy policy) {
    return visit(policy, ChangeRules.FREE);
  }

  static Visit visit(PaymentPolicy policy, ChangeRules changes) {
    return visit(policy, changes, NOW.plusSeconds(600));
  }

  static Visit visit(PaymentPolicy policy, ChangeRules changes, Instant heldUntil) {
    return new Visit(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "Consultation",
        START,
        START.plusSeconds(1200),
        Mode.VIDEO,
        UUID.randomUUID(),
        policy,
        1,
        heldUntil,
        changes,
        List.of());
  }

  static Booking held(PaymentPolicy policy) {
    var account = UUID.randomUUID();
    return Booking.hold(UUID.randomUUID(), account, account, visit(policy), Party.PATIENT, NOW);
  }

  static PaymentState payment(Standing standing) {
    return new PaymentState(
        UUID.randomUUID(),
        standing,
        PaymentProvider.STRIPE,
        Money.euros(2500),
        "http://pay",
        null,
        null);
  }

  static Booking confirmed() {
    return confirmed(ChangeRules.FREE);
  }

  static Booking confirmed(ChangeRules changes) {
    var account = UUID.randomUUID();
    var visit = visit(PaymentPolicy.AUTHORISE, changes);
    var booking = Booking.hold(UUID.randomUUID(), account, account, visit, Party.PATIENT, NOW);
    booking.started(payment(Standing.AUTHORISED));
    booking.confirm(NOW);
    return booking;
  }
}
