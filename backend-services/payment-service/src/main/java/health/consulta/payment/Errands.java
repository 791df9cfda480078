package health.consulta.payment;

import static health.consulta.payment.Provider.Outcome.UNKNOWN;

import health.consulta.contract.Money;
import health.consulta.kit.Refusal;
import health.consulta.payment.Provider.Opening;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What is done at the provider for each kind of work. No transaction is open meanwhile: a second
/// instance, or this one after a crash, may do the same again, and the keys of the acts make it
/// once. What counts in the end is what the provider says it is.
///
/// Each answers whether the work is done; not done, it is tried again later.
@Component
class Errands {
  private static final Logger log = LoggerFactory.getLogger(Errands.class);

  private final Providers providers;
  private final Attempts attempts;
  private final Pages pages;
  private final Fees fees;

  Errands(Providers providers, Attempts attempts, Pages pages, Fees fees) {
    this.providers = providers;
    this.attempts = attempts;
    this.pages = pages;
    this.fees = fees;
  }

  boolean run(Work work) {
    var payment = attempts.get(work.paymentId());
    if (work.kind() == Work.Kind.REVISE) return revise(payment);
    if (work.kind() == Work.Kind.FORGET) return forget(payment, work.method());
    if (!payment.isOnline()) return true;
    // the process that opened the page may have died before it could write that down
    if (payment.lacksPage()) payment = pages.open(payment);
    if (payment.lacksPage()) return false;
    return switch (work.kind()) {
      case LOOK, REVISE, FORGET -> look(payment);
      case ACCEPT -> accept(payment);
      case AUTHORISE -> authorise(payment);
      case CAPTURE -> capture(payment);
      case CLOSE -> close(payment);
      case REFUND -> refund(payment, work);
    };
  }

  private boolean look(Payment payment) {
    return payment.reference().isEmpty() || !(learn(payment) instanceof ProviderState.Unknown);
  }

  private ProviderState learn(Payment payment) {
    return learn(payment, null);
  }

  private ProviderState learn(Payment payment, Work.@Nullable Kind doing) {
    var reference = payment.reference().orElseThrow();
    var state = lasting(payment, providers.of(payment).read(reference));
    PaymentFailpoint.LOOK_READ.pass();
    attempts.learn(payment.id(), reference, state, doing);
    PaymentFailpoint.LOOK_LEARNT.pass();
    return state;
  }

  /// What waits for us, when we shall not come any more, is over.
  private ProviderState lasting(Payment payment, ProviderState state) {
    var waits = state instanceof ProviderState.Open || state instanceof ProviderState.Approved;
    return waits && payment.isClosing() && providers.of(payment).waitsForUs()
        ? new ProviderState.Ended(null)
        : state;
  }

  private boolean accept(Payment payment) {
    if (payment.isClosing() || payment.reference().isEmpty()) return true;
    var reference = payment.reference().get();
    return switch (providers.of(payment).accept(payment.order(null), reference)) {
      case DONE -> look(payment);
      case UNKNOWN -> false;
      case REFUSED -> {
        attempts.learn(payment.id(), reference, new ProviderState.Declined("declined"));
        yield true;
      }
    };
  }

  private boolean authorise(Payment payment) {
    var begun = attempts.beginAuthorisation(payment.id());
    return begun.isEmpty() || isSettled(authorised(begun.get()));
  }

  private static boolean isSettled(ProviderState state) {
    return switch (state) {
      case ProviderState.Authorised _,
          ProviderState.Captured _,
          ProviderState.Declined _,
          ProviderState.Ended _ ->
          true;
      case ProviderState.Unknown _,
          ProviderState.Open _,
          ProviderState.ActionRequired _,
          ProviderState.Approved _,
          ProviderState.Stored _ ->
          false;
    };
  }

  /// With the stored method, while nobody is there: a bank that wants to see the patient has
  /// refused.
  private ProviderState authorised(Payment payment) {
    if (payment.reference().isPresent()) return learn(payment);
    var provider = providers.of(payment);
    var opening = provider.authorise(payment.order(null), payment.method().orElseThrow());
    return switch (opening) {
      case Opening.Opened(var reference, var page) -> {
        attempts.opened(payment.id(), new Opening.Opened(reference, page));
        var state = provider.read(reference);
        attempts.learn(payment.id(), reference, state);
        yield state;
      }
      case Opening.Refused(var code) -> {
        var declined = new ProviderState.Declined(code);
        attempts.learn(payment.id(), null, declined);
        yield declined;
      }
      case Opening.Unknown() -> new ProviderState.Unknown();
    };
  }

  private boolean revise(Payment payment) {
    Fee fee;
    try {
      fee = fees.agree(payment.asMoved());
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.UNAVAILABLE) throw refusal;
      log.warn("payment {} keeps its amount: {}", payment.id(), refusal.code());
      fee = payment.fee();
    }
    switch (attempts.revised(payment, fee, providers.holds(payment))) {
      case DONE -> {
        return true;
      }
      case LATER -> {
        return false;
      }
      case AUTHORISE_ANEW -> {}
    }
    var released = providers.of(payment).release(payment.id(), payment.intent().orElseThrow());
    return released != UNKNOWN && learn(payment) instanceof ProviderState.Ended;
  }

  private boolean capture(Payment payment) {
    if (payment.isClosing()) return close(payment);
    if (!authorise(payment)) return false;
    var now = attempts.get(payment.id());
    if (now.reference().isEmpty()) return true;
    var provider = providers.of(now);
    var state = learn(now, Work.Kind.CAPTURE);
    if (state instanceof ProviderState.Approved) {
      if (provider.accept(now.order(null), now.reference().get()) == UNKNOWN) return false;
      state = learn(now, Work.Kind.CAPTURE);
    }
    if (state instanceof ProviderState.Authorised(var intent, _)) {
      if (provider.capture(now.capture(), intent) == UNKNOWN) return false;
      PaymentFailpoint.CAPTURE_ASKED.pass();
      state = learn(now, Work.Kind.CAPTURE);
    }
    return state instanceof ProviderState.Captured
        ? forgotten(now)
        : state instanceof ProviderState.Ended || state instanceof ProviderState.Declined;
  }

  /// The patient agreed to keep the method for this visit.
  private boolean forgotten(Payment payment) {
    return payment.method().map(method -> forget(payment, method)).orElse(true);
  }

  private boolean forget(Payment payment, String method) {
    return providers.of(payment).forget(method) != UNKNOWN;
  }

  /// Sees that nothing can be paid any more: the page is closed, the authorisation released, the
  /// method forgotten, what was taken given back.
  private boolean close(Payment payment) {
    if (!payment.isClosing()) return true;
    if (payment.mayBeAuthorised()) {
      // asked again under its key it is found, where it was made, and given back
      if (authorised(payment) instanceof ProviderState.Unknown) return false;
      payment = attempts.get(payment.id());
    }
    if (!forgotten(payment)) return false;
    var id = payment.id();
    if (payment.reference().isEmpty()) {
      attempts.learn(id, null, new ProviderState.Ended(null));
      return true;
    }
    var provider = providers.of(payment);
    var reference = payment.reference().get();
    var outcome =
        switch (learn(payment, Work.Kind.CLOSE)) {
          case ProviderState.Open _,
              ProviderState.ActionRequired _,
              ProviderState.Approved _,
              ProviderState.Declined _ ->
              provider.expire(reference);
          case ProviderState.Stored(var method) -> provider.forget(method);
          case ProviderState.Authorised(var intent, _) -> provider.release(id, intent);
          case ProviderState.Captured captured -> giveBack(payment, captured);
          case ProviderState.Ended _ -> Provider.Outcome.DONE;
          case ProviderState.Unknown _ -> UNKNOWN;
        };
    PaymentFailpoint.CLOSE_ASKED.pass();
    return outcome != UNKNOWN && isClosed(payment, learn(payment, Work.Kind.CLOSE));
  }

  private boolean isClosed(Payment payment, ProviderState state) {
    return switch (state) {
      case ProviderState.Ended _ -> true;
      case ProviderState.Captured captured -> captured.left() <= 0;
      case ProviderState.Stored _ -> {
        attempts.learn(
            payment.id(), payment.reference().orElseThrow(), new ProviderState.Ended(null));
        yield true;
      }
      case ProviderState.Unknown _,
          ProviderState.Open _,
          ProviderState.ActionRequired _,
          ProviderState.Approved _,
          ProviderState.Declined _,
          ProviderState.Authorised _ ->
          false;
    };
  }

  private Provider.Outcome giveBack(Payment payment, ProviderState.Captured captured) {
    if (captured.left() <= 0) return Provider.Outcome.DONE;
    var name = "close/" + payment.id() + "/" + captured.left();
    return providers
        .of(payment)
        .refund(
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
            captured.intent(),
            new Money(captured.left(), payment.amount().currency()));
  }

  private boolean refund(Payment payment, Work work) {
    var amount = work.amountOf(payment);
    var intent = payment.intent().orElseThrow();
    var outcome = providers.of(payment).refund(work.refundId(), intent, amount);
    PaymentFailpoint.REFUND_ASKED.pass();
    return switch (outcome) {
      case DONE -> look(payment);
      case UNKNOWN -> false;
      case REFUSED -> {
        attempts.breakPromise(payment.id(), amount.minor());
        throw new RefusedForGood("refused by the provider");
      }
    };
  }

  /// There is no point in trying again.
  static final class RefusedForGood extends RuntimeException {
    RefusedForGood(String why) {
      super(why);
    }
  }
}
