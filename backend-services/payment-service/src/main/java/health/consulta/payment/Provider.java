package health.consulta.payment;

import health.consulta.contract.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Who moves the money. Every act carries a key of its own, so that doing it twice is doing it
/// once. Each method throws `Unavailable` when the outcome is not known.
public interface Provider {
  /// Opens the page where the patient pays, or finds the one that was opened before.
  ///
  /// @return empty when there is none and the provider will not open one any more
  Optional<Page> open(Order order);

  ProviderState read(Page page);

  /// Takes what is authorised. Whether it did is for [#read] to say.
  void capture(UUID paymentId, String intent);

  /// Gives an authorisation back.
  void release(UUID paymentId, String intent);

  /// Closes the page, if it is still open.
  void expire(Page page);

  /// @return false when the provider refuses for good
  boolean refund(UUID refundId, String intent, Money amount);

  /// @param reference the provider's name for it
  record Page(String reference, String url) {}

  record Order(
      UUID paymentId,
      UUID bookingId,
      Money amount,
      boolean captureLater,
      String locale,
      Instant createdAt) {}
}
