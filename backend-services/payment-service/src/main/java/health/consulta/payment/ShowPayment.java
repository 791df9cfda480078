package health.consulta.payment;

import health.consulta.contract.AccessKind;
import health.consulta.contract.payment.AtProvider;
import health.consulta.contract.payment.AtProvider.Says;
import health.consulta.contract.payment.Payment;
import health.consulta.kit.NotFound;
import health.consulta.kit.Unavailable;
import health.consulta.kit.access.AccessRecord;
import health.consulta.kit.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a payment stands.
@Component
public class ShowPayment {
  private final Attempts attempts;
  private final Providers providers;
  private final AccessRecord accesses;
  private final Clock clock;

  ShowPayment(Attempts attempts, Providers providers, AccessRecord accesses, Clock clock) {
    this.attempts = attempts;
    this.providers = providers;
    this.accesses = accesses;
    this.clock = clock;
  }

  /// For the account that pays and for the practice.
  ///
  /// @throws NotFound also when it is neither's
  public Payment show(UUID id, Caller caller) {
    var payment = attempts.get(id);
    if (!caller.id().equals(payment.accountId())) {
      if (!caller.runs(payment.practitionerId())) throw new NotFound();
      accesses.note(caller, AccessKind.INVOICE, List.of(payment.patientId()));
    }
    return payment.shown();
  }

  public Payment show(UUID id) {
    return attempts.get(id).shown();
  }

  /// What the provider says now; what is news is kept.
  ///
  /// @param mayKnow of the practitioner
  /// @throws Unavailable when the provider does not answer
  public AtProvider look(UUID id, Predicate<UUID> mayKnow) {
    var payment = attempts.get(id);
    if (!mayKnow.test(payment.practitionerId())) throw new NotFound();
    var reference = payment.reference();
    if (!payment.isOnline() || reference.isEmpty())
      return said(Says.NOTHING, null, payment, clock.instant());
    var state = providers.of(payment).read(reference.get());
    if (state instanceof ProviderState.Unknown) throw new Unavailable("payment provider");
    return said(state, attempts.learn(id, reference.get(), state), clock.instant());
  }

  private static AtProvider said(
      ProviderState state, health.consulta.payment.Payment payment, Instant now) {
    return switch (state) {
      case ProviderState.Unknown _ -> throw new Unavailable("payment provider");
      case ProviderState.Open _ -> said(Says.OPEN, null, payment, now);
      case ProviderState.ActionRequired _ -> said(Says.ACTION_REQUIRED, null, payment, now);
      case ProviderState.Approved _ -> said(Says.APPROVED, null, payment, now);
      case ProviderState.Declined(var code) -> said(Says.DECLINED, code, payment, now);
      case ProviderState.Stored _ -> said(Says.STORED, null, payment, now);
      case ProviderState.Authorised _ -> said(Says.AUTHORISED, null, payment, now);
      case ProviderState.Ended(var code) -> said(Says.ENDED, code, payment, now);
      case ProviderState.Captured captured ->
          new AtProvider(
              Says.CAPTURED,
              payment.money(captured.amount()),
              payment.money(captured.refunded()),
              payment.money(captured.disputed()),
              null,
              now,
              payment.forPractice());
    };
  }

  private static AtProvider said(
      Says says, @Nullable String code, health.consulta.payment.Payment payment, Instant now) {
    var none = payment.money(0);
    return new AtProvider(says, none, none, none, code, now, payment.forPractice());
  }

  /// As the provider says now, or as last known when it does not answer.
  public Payment ask(UUID id) {
    var payment = attempts.get(id);
    var reference = payment.reference();
    if (reference.isEmpty() || !payment.isOnline() || !payment.mayChange()) return payment.shown();
    var state = providers.of(payment).read(reference.get());
    PaymentFailpoint.ASK_READ.pass();
    return attempts.learn(id, reference.get(), state).shown();
  }
}
