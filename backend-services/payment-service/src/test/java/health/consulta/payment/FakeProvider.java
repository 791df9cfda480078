package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Primary;

/// A provider whose patients do what the test says, and which counts what it is asked to do.
@Primary
class FakeProvider extends Providers implements Provider {
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  final Map<String, AtomicInteger> acts = new ConcurrentHashMap<>();
  volatile boolean silent;
  volatile boolean silentAfterwards;

  /// What the bank says to a stored method; absent: yes.
  volatile Map<String, String> refusals = new ConcurrentHashMap<>();

  FakeProvider() {
    super(List.of());
  }

  private static final class Account {
    ProviderState state = new ProviderState.Open();
    final Map<UUID, String> refunds = new HashMap<>();
  }

  @Override
  boolean has(PaymentProvider name) {
    return name == PaymentProvider.STRIPE;
  }

  @Override
  java.util.Collection<Provider> all() {
    return List.of(this);
  }

  @Override
  Duration holds(health.consulta.payment.Payment payment) {
    return holds();
  }

  @Override
  Duration holds(health.consulta.contract.payment.StartPayment start) {
    return holds();
  }

  @Override
  Provider of(health.consulta.payment.Payment payment) {
    return this;
  }

  @Override
  public PaymentProvider name() {
    return PaymentProvider.STRIPE;
  }

  @Override
  public Duration holds() {
    return Duration.ofDays(6);
  }

  @Override
  public Opening customer(UUID accountId) {
    return answers("customer") ? new Opening.Opened("cus_" + accountId, "") : new Opening.Unknown();
  }

  @Override
  public Opening open(Order order) {
    if (!answers("open " + order.paymentId())) return new Opening.Unknown();
    var page = reference(order);
    accounts.putIfAbsent(page, new Account());
    return silentAfterwards
        ? new Opening.Unknown()
        : new Opening.Opened(page, "https://pay.test/" + page);
  }

  private static String reference(Order order) {
    return "cs_" + order.paymentId() + (order.attempt() == 1 ? "" : "_" + order.attempt());
  }

  @Override
  public synchronized Opening authorise(Order order, String method) {
    if (!answers("authorise " + order.paymentId())) return new Opening.Unknown();
    var refusal = refusals.get(method);
    if (refusal != null) return new Opening.Refused(refusal);
    account(reference(order)).state =
        new ProviderState.Authorised("pi_" + order.paymentId(), method);
    return silentAfterwards ? new Opening.Unknown() : new Opening.Opened(reference(order), "");
  }

  @Override
  public synchronized ProviderState read(String reference) {
    return answers("read") ? account(reference).state : new ProviderState.Unknown();
  }

  @Override
  public Outcome accept(Order order, String reference) {
    return answers("accept " + reference) ? Outcome.DONE : Outcome.UNKNOWN;
  }

  @Override
  public synchronized Outcome capture(Order order, String intent) {
    if (!answers("capture " + order.paymentId())) return Outcome.UNKNOWN;
    var account = account(reference(order));
    if (account.state instanceof ProviderState.Authorised)
      account.state =
          new ProviderState.Captured(intent, order.amount().minor(), Map.of(), List.of());
    return afterwards();
  }

  @Override
  public synchronized Outcome release(UUID paymentId, String intent) {
    if (!answers("release " + paymentId)) return Outcome.UNKNOWN;
    accounts.forEach((reference, account) -> {
      if (account.state instanceof ProviderState.Authorised held && held.intent().equals(intent))
        account.state = new ProviderState.Ended(null);
    });
    return afterwards();
  }

  @Override
  public synchronized Outcome expire(String reference) {
    if (!answers("expire " + reference)) return Outcome.UNKNOWN;
    var account = account(reference);
    if (!(account.state instanceof ProviderState.Authorised))
      account.state = new ProviderState.Ended(null);
    return Outcome.DONE;
  }

  @Override
  public synchronized Outcome refund(UUID refundId, String intent, Money amount) {
    if (!answers("refund " + refundId)) return Outcome.UNKNOWN;
    var account = account("cs_" + intent.substring(3));
    if (!(account.state instanceof ProviderState.Captured captured)) return Outcome.REFUSED;
    if (account.refunds.containsKey(refundId)) return Outcome.DONE;
    if (captured.left() < amount.minor()) return Outcome.REFUSED;
    account.refunds.put(refundId, "re_" + refundId);
    var refunds = new LinkedHashMap<>(captured.refunds());
    refunds.put("re_" + refundId, amount.minor());
    account.state =
        new ProviderState.Captured(
            intent, captured.amount(), Map.copyOf(refunds), captured.disputes());
    return afterwards();
  }

  @Override
  public Outcome forget(String method) {
    return answers("forget " + method) ? Outcome.DONE : Outcome.UNKNOWN;
  }

  final List<Moved> moved = new java.util.concurrent.CopyOnWriteArrayList<>();

  @Override
  public Optional<List<Moved>> moved(Instant from, Instant until) {
    return answers("moved") ? Optional.of(List.copyOf(moved)) : Optional.empty();
  }

  /// What the patient or their bank does on the page.
  synchronized void becomes(UUID paymentId, ProviderState state) {
    becomes("cs_" + paymentId, state);
  }

  synchronized void becomes(String reference, ProviderState state) {
    account(reference).state = state;
  }

  synchronized ProviderState stateOf(String reference) {
    return account(reference).state;
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

  private boolean answers(String act) {
    if (silent) return false;
    acts.computeIfAbsent(act, _ -> new AtomicInteger()).incrementAndGet();
    return true;
  }

  /// It did what was asked, and the answer is lost on the way.
  private Outcome afterwards() {
    return silentAfterwards ? Outcome.UNKNOWN : Outcome.DONE;
  }
}
