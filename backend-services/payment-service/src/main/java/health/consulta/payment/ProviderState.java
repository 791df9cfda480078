package health.consulta.payment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a payment stands at its provider, as read there just now. A webhook only says when to look.
public sealed interface ProviderState {
  /// The provider did not answer: that says nothing about the money.
  record Unknown() implements ProviderState {}

  /// Nobody has paid yet, and somebody may.
  record Open() implements ProviderState {}

  /// The patient is proving to the bank who they are (3-D Secure).
  record ActionRequired() implements ProviderState {}

  /// The patient agreed, and the provider waits for us to take it up.
  record Approved() implements ProviderState {}

  /// The bank refused; the page may still be open.
  record Declined(String code) implements ProviderState {}

  /// A method is stored, to be used while nobody is there.
  record Stored(String method) implements ProviderState {}

  /// @param method stored along with it
  record Authorised(String intent, @Nullable String method) implements ProviderState {}

  /// @param amount taken, in minor units
  /// @param refunds what was given back of it so far: minor units by the provider's reference
  /// @param disputes what the patient's bank took back of it
  record Captured(String intent, long amount, Map<String, Long> refunds, List<Dispute> disputes)
      implements ProviderState {
    long left() {
      return amount - refunded() - disputed();
    }

    long refunded() {
      return refunds.values().stream().mapToLong(Long::longValue).sum();
    }

    long disputed() {
      return disputes.stream().filter(Dispute::takes).mapToLong(Dispute::minor).sum();
    }
  }

  /// Nothing was taken and nothing can be any more.
  ///
  /// @param code why, when the bank refused
  record Ended(@Nullable String code) implements ProviderState {}

  /// The patient's bank asks for the money back.
  ///
  /// @param minor what it took meanwhile, in minor units; 0 while it only asks
  record Dispute(String reference, long minor, Standing standing) {
    boolean takes() {
      return standing != Standing.WON;
    }

    public enum Standing {
      OPEN,
      /// For us: the money is back.
      WON,
      LOST
    }
  }
}
