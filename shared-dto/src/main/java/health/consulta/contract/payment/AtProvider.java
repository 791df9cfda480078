package health.consulta.contract.payment;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Money;
import health.consulta.contract.OfPatients;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a payment stands at its provider, asked just now.
///
/// @param captured what it says it took
/// @param refunded what it says it gave back of that
/// @param disputed what it says the patient's bank took back
/// @param code why, when the bank refused
/// @param payment as we know it since then
public record AtProvider(
    Says says,
    Money captured,
    Money refunded,
    Money disputed,
    @Nullable String code,
    Instant at,
    PracticePayment payment)
    implements OfPatients {
  @Override
  public Collection<UUID> patients() {
    return payment.patients();
  }

  @Override
  public AccessKind accessKind() {
    return payment.accessKind();
  }

  public enum Says {
    /// There is nothing to ask it about.
    NOTHING,
    OPEN,
    ACTION_REQUIRED,
    /// The patient agreed, and it waits for us.
    APPROVED,
    DECLINED,
    STORED,
    AUTHORISED,
    CAPTURED,
    /// Nothing was taken, and nothing can be any more.
    ENDED
  }
}
