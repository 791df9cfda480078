package health.consulta.payment;

import health.consulta.contract.payment.StoredMethod;
import health.consulta.kit.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What patients left at providers, visit by visit, and taking it back.
@Component
public class StoredMethods {
  private final Payments payments;
  private final Attempts attempts;

  StoredMethods(Payments payments, Attempts attempts) {
    this.payments = payments;
    this.attempts = attempts;
  }

  /// In the order of their visits.
  @Transactional(readOnly = true)
  public List<StoredMethod> of(UUID accountId) {
    return payments.withMethodOf(accountId).stream()
        .filter(payment -> !payment.isClosing())
        .map(Payment::storedMethod)
        .toList();
  }

  /// The provider forgets it. A visit that it was to secure stands, and is to be secured otherwise;
  /// what is taken back already stays so.
  ///
  /// @throws NotFound when there is no such payment, or it is not the account's
  public void takeBack(UUID paymentId, UUID accountId) {
    if (!attempts.get(paymentId).accountId().equals(accountId)) throw new NotFound();
    attempts.takeMethodBack(paymentId);
  }
}
