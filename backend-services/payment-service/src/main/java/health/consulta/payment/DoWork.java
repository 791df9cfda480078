package health.consulta.payment;

import health.consulta.kit.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries out one item of work at the provider. No transaction is open meanwhile: a second
/// instance, or this one after a crash, may do the same again, and the keys of the acts make it
/// once. What counts in the end is what the provider says it is.
@Component
class DoWork {
  private static final Logger log = LoggerFactory.getLogger(DoWork.class);
  private static final Duration CLAIM = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final Works works;
  private final Attempts attempts;
  private final Provider provider;
  private final Clock clock;

  DoWork(Works works, Attempts attempts, Provider provider, Clock clock) {
    this.works = works;
    this.attempts = attempts;
    this.provider = provider;
    this.clock = clock;
  }

  /// Does the item, unless somebody else is at it.
  void run(UUID id) {
    run(id, now());
  }

  /// Does the item at once, on behalf of somebody who waits for it.
  void runFirst(UUID id) {
    run(id, now().plus(ToDo.HEAD_START));
  }

  private void run(UUID id, Instant dueBy) {
    var claim = UUID.randomUUID();
    if (works.claim(id, claim, dueBy, now().plus(CLAIM)) == 0) return;
    PaymentFailpoint.WORK_CLAIMED.pass();
    var work = works.findById(id).orElseThrow();
    try {
      var done = done(work);
      PaymentFailpoint.WORK_TRIED.pass();
      if (done) works.finish(id, claim, now(), null);
      else postpone(work, claim);
    } catch (Refused e) {
      works.finish(id, claim, now(), e.getMessage());
    } catch (Unavailable silent) {
      postpone(work, claim);
    } catch (RuntimeException e) {
      log.error("{} of payment {} failed, and is tried again", work.kind(), work.paymentId(), e);
      postpone(work, claim);
    }
  }

  private void postpone(Work work, UUID claim) {
    var wait = Duration.ofMillis(500L << Math.min(work.attempts(), 12));
    works.postpone(
        work.id(), claim, now().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
  }

  private boolean done(Work work) {
    var payment = attempts.get(work.paymentId());
    if (!payment.isOnline()) return true;
    var page = page(payment);
    if (page == null) return true;
    return switch (work.kind()) {
      case LOOK -> {
        learn(payment, page);
        yield true;
      }
      case CAPTURE -> capture(payment, page);
      case CLOSE -> close(payment, page);
      case REFUND -> refund(payment, page, work);
    };
  }

  /// The page, even where the process that opened it died before it could write that down: the
  /// provider gives the same page for the same payment.
  private Provider.@Nullable Page page(Payment payment) {
    var known = payment.page();
    if (known.isPresent()) return known.get();
    if (!payment.lacksPage()) return null;
    var found = provider.open(payment.order());
    if (found.isEmpty()) {
      attempts.learn(payment.id(), new ProviderState.Ended("not_started"));
      return null;
    }
    attempts.opened(payment.id(), found.get());
    return found.get();
  }

  private ProviderState learn(Payment payment, Provider.Page page) {
    var state = provider.read(page);
    PaymentFailpoint.LOOK_READ.pass();
    attempts.learn(payment.id(), state);
    return state;
  }

  private boolean capture(Payment payment, Provider.Page page) {
    var state = provider.read(page);
    if (state instanceof ProviderState.Authorised(var intent)) {
      provider.capture(payment.id(), intent);
      PaymentFailpoint.CAPTURE_ASKED.pass();
      state = provider.read(page);
    }
    attempts.learn(payment.id(), state);
    PaymentFailpoint.CAPTURE_LEARNT.pass();
    return state instanceof ProviderState.Captured
        || state instanceof ProviderState.Ended
        || state instanceof ProviderState.Declined;
  }

  private boolean close(Payment payment, Provider.Page page) {
    switch (provider.read(page)) {
      case ProviderState.Open _, ProviderState.ActionRequired _, ProviderState.Declined _ ->
          provider.expire(page);
      case ProviderState.Authorised(var intent) -> provider.release(payment.id(), intent);
      case ProviderState.Captured captured -> {
        attempts.learn(payment.id(), captured);
        giveBack(payment, captured);
      }
      case ProviderState.Ended _ -> {}
    }
    PaymentFailpoint.CLOSE_ASKED.pass();
    return switch (learn(payment, page)) {
      case ProviderState.Ended _ -> true;
      case ProviderState.Captured captured -> captured.left() == 0;
      case ProviderState.Open _,
          ProviderState.ActionRequired _,
          ProviderState.Declined _,
          ProviderState.Authorised _ ->
          false;
    };
  }

  private void giveBack(Payment payment, ProviderState.Captured captured) {
    if (captured.left() == 0) return;
    var name = "close/" + payment.id() + "/" + captured.left();
    provider.refund(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        captured.intent(),
        new health.consulta.contract.Money(captured.left(), payment.amount().currency()));
  }

  private boolean refund(Payment payment, Provider.Page page, Work work) {
    var amount = work.amountOf(payment);
    var intent = payment.intent().orElseThrow();
    if (!provider.refund(work.refundId(), intent, amount)) {
      attempts.breakPromise(payment.id(), amount.minor());
      throw new Refused("refused by the provider");
    }
    PaymentFailpoint.REFUND_ASKED.pass();
    learn(payment, page);
    return true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static final class Refused extends RuntimeException {
    Refused(String why) {
      super(why);
    }
  }
}
