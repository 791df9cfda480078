package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.kit.Unavailable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Primary;

/// A provider whose patients do what the test says, and which counts what it is asked to do.
@Primary
class FakeProvider implements Provider {
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  final Map<String, AtomicInteger> acts = new ConcurrentHashMap<>();
  volatile boolean silent;
  volatile boolean silentAfterwards;

  private static final class Account {
    ProviderState state = new ProviderState.Open();
    final Map<UUID, String> refunds = new HashMap<>();
  }

  @Override
  public Optional<Page> open(Order order) {
    answer("open " + order.paymentId());
    var page = "cs_" + order.paymentId();
    accounts.putIfAbsent(page, new Account());
    lose();
    return Optional.of(new Page(page, "https://pay.test/" + page));
  }

  @Override
  public synchronized ProviderState read(Page page) {
    answer("read");
    return account(page.reference()).state;
  }

  @Override
  public synchronized void capture(UUID paymentId, String intent) {
    answer("capture " + paymentId);
    var account = account("cs_" + paymentId);
    if (account.state instanceof ProviderState.Authorised)
      account.state = new ProviderState.Captured(intent, FixedFees.FEE.minor(), Map.of());
    lose();
  }

  @Override
  public synchronized void release(UUID paymentId, String intent) {
    answer("release " + paymentId);
    account("cs_" + paymentId).state = new ProviderState.Ended(null);
    lose();
  }

  @Override
  public synchronized void expire(Page page) {
    answer("expire " + page.reference());
    var account = account(page.reference());
    if (!(account.state instanceof ProviderState.Authorised))
      account.state = new ProviderState.Ended(null);
  }

  @Override
  public synchronized boolean refund(UUID refundId, String intent, Money amount) {
    answer("refund " + refundId);
    var account = account("cs_" + intent.substring(3));
    if (!(account.state instanceof ProviderState.Captured captured)) return false;
    if (account.refunds.containsKey(refundId)) return true;
    if (captured.left() < amount.minor()) return false;
    account.refunds.put(refundId, "re_" + refundId);
    var refunds = new LinkedHashMap<>(captured.refunds());
    refunds.put("re_" + refundId, amount.minor());
    account.state = new ProviderState.Captured(intent, captured.amount(), Map.copyOf(refunds));
    lose();
    return true;
  }

  /// What the patient or their bank does on the page.
  synchronized void becomes(UUID paymentId, ProviderState state) {
    account("cs_" + paymentId).state = state;
  }

  synchronized ProviderState stateOf(UUID paymentId) {
    return account("cs_" + paymentId).state;
  }

  int count(String act) {
    return acts.getOrDefault(act, new AtomicInteger()).get();
  }

  private Account account(String page) {
    return accounts.computeIfAbsent(page, _ -> new Account());
  }

  private void answer(String act) {
    if (silent) throw new Unavailable("provider");
    acts.computeIfAbsent(act, _ -> new AtomicInteger()).incrementAndGet();
  }

  /// It did what was asked, and the answer is lost on the way.
  private void lose() {
    if (silentAfterwards) throw new Unavailable("provider");
  }
}
