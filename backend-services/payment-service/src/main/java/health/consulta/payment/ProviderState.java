package health.consulta.payment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a payment stands at its provider, as read there just now. A webhook only says when to look.
public sealed interface ProviderState {
  /// Nobody has paid yet, and somebody may.
  record Open() implements ProviderState {}

  /// The patient is proving to the bank who they are (3-D Secure).
  record ActionRequired(String intent) implements ProviderState {}

  /// The bank refused; the page may still be open.
  record Declined(String intent, String code) implements ProviderState {}

  record Authorised(String intent) implements ProviderState {}

  /// @param amount taken, in minor units
  /// @param refunds what was given back of it so far: minor units by the provider's reference
  record Captured(String intent, long amount, Map<String, Long> refunds) implements ProviderState {
    long left() {
      return amount - refunds.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// Nothing was taken and nothing can be any more.
  ///
  /// @param code why, when the bank refused
  record Ended(@Nullable String code) implements ProviderState {}
}
