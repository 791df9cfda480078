package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.LedgerTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who moves the money. Every act carries a key of its own, so that doing it twice is doing it
/// once, and none throws for what the provider says or does not say: silence is an outcome.
public interface Provider {
  PaymentProvider name();

  /// For how long an authorisation may be relied upon. A visit further ahead is secured by a stored
  /// method.
  Duration holds();

  /// The provider's name for an account, under which methods are stored.
  ///
  /// @return a reference, without a page
  Opening customer(UUID accountId);

  /// Opens the page where the patient pays or leaves a method, or finds the one that was opened
  /// before for the same attempt.
  Opening open(Order order);

  /// How the attempt stands, as the provider says now.
  ///
  /// @param reference as [#open] or [#authorise] gave it
  ProviderState read(String reference);

  /// Whether nothing moves on a page, open or agreed to, until we take it up.
  default boolean waitsForUs() {
    return false;
  }

  /// Takes up what the patient agreed to, where the provider waits for us to do so.
  Outcome accept(Order order, String reference);

  /// Authorises with a stored method while nobody is there.
  Opening authorise(Order order, String method);

  /// Takes what is authorised, or a part of it, and lets the rest go.
  Outcome capture(Order order, String intent);

  /// Gives an authorisation back.
  Outcome release(UUID paymentId, String intent);

  /// Closes the page, if it is still open.
  Outcome expire(String reference);

  Outcome refund(UUID refundId, String intent, Money amount);

  /// Forgets a stored method.
  Outcome forget(String method);

  /// What it moved in a time, to be held against our ledger.
  ///
  /// @return empty when it does not answer
  Optional<List<Moved>> moved(Instant from, Instant until);

  /// One movement of money as the provider tells it.
  ///
  /// @param reference as our ledger names it: the intent of a capture, the refund, the dispute
  /// @param paymentId when the provider knows it
  record Moved(
      LedgerTransaction.Kind kind,
      String reference,
      Money amount,
      @Nullable UUID paymentId,
      Instant at) {}

  /// Whether the provider did what it was asked. Where it matters, [#read] has the last word.
  enum Outcome {
    DONE,
    /// It said no, for good.
    REFUSED,
    /// It said nothing: it may have done it or not.
    UNKNOWN
  }

  sealed interface Opening {
    /// @param reference the provider's name for it
    /// @param url where the patient pays; empty when there is no page
    record Opened(String reference, String url) implements Opening {}

    /// It said no, for good.
    record Refused(String code) implements Opening {}

    /// It said nothing: it may have opened it or not.
    record Unknown() implements Opening {}
  }

  enum Purpose {
    /// Charge at once.
    CHARGE,
    /// Authorise, to be captured after the visit.
    AUTHORISE,
    /// Store a method with the patient's consent, to be authorised before the visit.
    STORE
  }

  /// What the provider is asked for. The same attempt gives the same order to the letter, since it
  /// is sent again under the same key.
  ///
  /// @param attempt counts the payment's attempts, from 1
  /// @param customer as [#customer] gave it
  /// @param at when the attempt began
  record Order(
      UUID paymentId,
      int attempt,
      UUID bookingId,
      Money amount,
      Purpose purpose,
      @Nullable String customer,
      String locale,
      Instant at) {
    /// Names an act of this attempt once and for all.
    public String key(String act) {
      return act + "-" + paymentId + "-" + attempt;
    }
  }
}
