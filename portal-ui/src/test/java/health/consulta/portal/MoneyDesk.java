package health.consulta.portal;

import health.consulta.contract.Items;
import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.AskedRefund;
import health.consulta.contract.payment.AtProvider;
import health.consulta.contract.payment.CashReport;
import health.consulta.contract.payment.LedgerChecksum;
import health.consulta.contract.payment.LedgerTransaction;
import health.consulta.contract.payment.OnSiteMethod;
import health.consulta.contract.payment.OnSitePayment;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.PaymentRecord;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PaymentStep;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.contract.payment.Reconcile;
import health.consulta.contract.payment.Reconciliation;
import health.consulta.contract.payment.Reconciliation.Difference;
import health.consulta.contract.payment.RecordOnSite;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.contract.payment.ReverseOnSite;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The money of the [Practice]: a captured card, an authorised one, and a visit to be paid there.
public final class MoneyDesk {
  public static final UUID CAPTURED = Practice.id(701);
  public static final UUID AUTHORISED = Practice.id(702);
  public static final UUID ON_SITE = Practice.id(703);

  public final Map<UUID, PracticePayment> payments = new ConcurrentHashMap<>();
  public final List<OnSitePayment> entries = new CopyOnWriteArrayList<>();
  public final List<AskedRefund> refunds = new CopyOnWriteArrayList<>();
  public final List<Reconciliation> runs = new CopyOnWriteArrayList<>();

  /// Whether the provider answers a refund at once.
  public volatile boolean prompt = true;

  private final Practice practice;
  private final LocalDate today;

  MoneyDesk(Practice practice, LocalDate today) {
    this.practice = practice;
    this.today = today;
    pay(CAPTURED, 72, -12, PaymentStatus.CAPTURED, PaymentProvider.STRIPE, 3500, 3500, 0);
    pay(AUTHORISED, 71, 3, PaymentStatus.AUTHORISED, PaymentProvider.PAYPAL, 2500, 0, 0);
    pay(ON_SITE, 503, 0, PaymentStatus.STARTED, PaymentProvider.NONE, 2500, 0, 2500);
    runs.add(
        run(
            PaymentProvider.STRIPE,
            today.minusDays(1),
            List.of(
                new Difference(
                    LedgerTransaction.Kind.CAPTURE, "pi_3Q", CAPTURED, null, Money.euros(3500)))));
    runs.add(run(PaymentProvider.PAYPAL, today.minusDays(1), List.of()));
  }

  void serve(FakeGateway gateway) {
    gateway
        .on("GET /api/payments", this::list)
        .on("GET /api/payments/{id}/record", call -> record(uuid(call)))
        .on("POST /api/payments/{id}/look", call -> says(uuid(call)))
        .on("POST /api/payments/{id}/refunds", this::refund)
        .on("POST /api/payments/on-site", this::take)
        .on("POST /api/payments/on-site/{id}/reversal", this::reverse)
        .on("GET /api/payments/cash-report", call -> cash())
        .on("GET /api/payments/reconciliations", call -> new Page<>(runs, 0, 100, runs.size()))
        .on("POST /api/payments/reconciliations", this::reconcile)
        .on("GET /api/payments/ledger/checksum", call -> checksum());
  }

  private Object list(FakeGateway.Call call) {
    var query = call.query();
    var found =
        payments.values().stream()
            .filter(each -> matches(query.get("status"), each.status().name()))
            .filter(each -> matches(query.get("provider"), each.provider().name()))
            .filter(each ->
                matches(query.get("reference"), each.id().toString())
                    || matches(query.get("reference"), each.bookingId().toString()))
            .sorted((one, other) -> other.visitStart().compareTo(one.visitStart()))
            .toList();
    int page = Integer.parseInt(query.get("page"));
    int size = Integer.parseInt(query.get("size"));
    var items = found.stream().skip((long) page * size).limit(size).toList();
    return new Page<>(items, page, size, found.size());
  }

  private static boolean matches(@Nullable String wanted, String value) {
    return wanted == null || wanted.equals(value);
  }

  private @Nullable PaymentRecord record(UUID id) {
    var payment = payments.get(id);
    if (payment == null) return null;
    var life = new ArrayList<PaymentStep>();
    var ledger = new ArrayList<LedgerTransaction>();
    if (payment.provider() != PaymentProvider.NONE)
      life.add(
          new PaymentStep(
              payment.createdAt(), PaymentStep.Kind.AUTHORISED, payment.amount(), null));
    if (payment.online().minor() > 0) {
      life.add(
          new PaymentStep(payment.visitStart(), PaymentStep.Kind.CAPTURED, payment.online(), null));
      ledger.add(
          new LedgerTransaction(
              id,
              payment.visitStart(),
              LedgerTransaction.Kind.CAPTURE,
              id,
              payment.bookingId(),
              "pi_3Q",
              List.of(
                  new LedgerTransaction.Entry("provider:stripe", payment.online()),
                  new LedgerTransaction.Entry("patient:x", payment.online().negated()))));
    }
    return new PaymentRecord(
        payment,
        life,
        ledger,
        refunds,
        entries.stream().filter(entry -> entry.paymentId().equals(id)).toList());
  }

  private AtProvider says(UUID id) {
    var payment = payments.get(id);
    var says = payment.online().minor() > 0 ? AtProvider.Says.CAPTURED : AtProvider.Says.AUTHORISED;
    return new AtProvider(
        says, payment.online(), payment.refunded(), Money.euros(0), null, now(), payment);
  }

  private Object refund(FakeGateway.Call call) {
    var asked = call.body(RefundPayment.class);
    var was = payments.get(uuid(call));
    var amount = asked.amount() == null ? was.refundable() : asked.amount();
    var state = prompt ? AskedRefund.State.DONE : AskedRefund.State.PROMISED;
    refunds.add(new AskedRefund(UUID.randomUUID(), amount, asked.reason(), state, now()));
    var back = prompt ? was.refunded().plus(amount) : was.refunded();
    var left = was.refundable().minus(amount);
    payments.put(
        was.id(),
        change(
            was,
            prompt ? PaymentStatus.PARTIALLY_REFUNDED : was.status(),
            was.onSite(),
            back,
            left,
            was.due()));
    return new Payment(
        was.id(),
        was.bookingId(),
        was.status(),
        was.provider(),
        was.policy(),
        was.amount(),
        was.online(),
        back,
        Money.euros(0),
        null,
        null,
        null,
        null,
        null,
        was.createdAt(),
        null);
  }

  private Object take(FakeGateway.Call call) {
    var taken = call.body(RecordOnSite.class);
    var was =
        payments.values().stream()
            .filter(each -> each.bookingId().equals(taken.bookingId()))
            .findFirst()
            .orElseThrow();
    var entry =
        new OnSitePayment(
            UUID.randomUUID(),
            was.id(),
            was.bookingId(),
            taken.method(),
            taken.amount(),
            taken.note(),
            Practice.SOPHIE,
            now(),
            null,
            null);
    entries.add(entry);
    paid(was, taken.amount());
    return entry;
  }

  private void paid(PracticePayment was, Money amount) {
    var due = was.due().minus(amount);
    payments.put(
        was.id(),
        change(
            was,
            due.minor() == 0 ? PaymentStatus.CAPTURED : PaymentStatus.STARTED,
            was.onSite().plus(amount),
            was.refunded(),
            was.refundable(),
            due));
  }

  private Object reverse(FakeGateway.Call call) {
    var id = uuid(call);
    var was = entries.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    var reversed =
        new OnSitePayment(
            id,
            was.paymentId(),
            was.bookingId(),
            was.method(),
            was.amount(),
            was.note(),
            was.recordedBy(),
            was.recordedAt(),
            now(),
            call.body(ReverseOnSite.class).reason());
    entries.replaceAll(each -> each.id().equals(id) ? reversed : each);
    paid(payments.get(was.paymentId()), was.amount().negated());
    return reversed;
  }

  private CashReport cash() {
    return new CashReport(
        today,
        Practice.CLAIRE,
        List.of(
            new CashReport.Line("cash", 2, Money.euros(5500), Money.euros(2500)),
            new CashReport.Line("provider:stripe", 3, Money.euros(10_500), Money.euros(0))),
        List.of(
            new CashReport.Taken(
                Practice.SOPHIE, OnSiteMethod.CASH, 1, Money.euros(5500), Money.euros(0)),
            new CashReport.Taken(
                Practice.CLAIRE, OnSiteMethod.CASH, 1, Money.euros(0), Money.euros(2500))),
        Money.euros(13_500));
  }

  /// Asked again, there is no difference any more.
  private Object reconcile(FakeGateway.Call call) {
    var wanted = call.body(Reconcile.class);
    var found = run(wanted.provider(), wanted.from(), List.of());
    runs.addFirst(found);
    return new Items<>(List.of(found));
  }

  private Reconciliation run(PaymentProvider provider, LocalDate day, List<Difference> found) {
    return new Reconciliation(
        UUID.randomUUID(), provider, day, day.plusDays(1), now(), 12, 12, found);
  }

  private LedgerChecksum checksum() {
    return new LedgerChecksum(
        now(),
        412,
        List.of(
            new LedgerChecksum.Balance("cash", Money.euros(5500)),
            new LedgerChecksum.Balance("patients", Money.euros(-16_000)),
            new LedgerChecksum.Balance("provider:stripe", Money.euros(10_500))),
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        now());
  }

  private void pay(
      UUID id,
      int booking,
      int inDays,
      PaymentStatus status,
      PaymentProvider provider,
      long amount,
      long online,
      long due) {
    var none = Money.euros(0);
    payments.put(
        id,
        new PracticePayment(
            id,
            Practice.id(booking),
            Practice.CLAIRE,
            Practice.LEA,
            practice.at(today.plusDays(inDays), "10:30"),
            status,
            provider,
            provider == PaymentProvider.NONE ? PaymentPolicy.ON_SITE : PaymentPolicy.AUTHORISE,
            Money.euros(amount),
            Money.euros(online),
            none,
            none,
            none,
            Money.euros(online),
            Money.euros(due),
            1,
            null,
            null,
            null,
            null,
            practice.at(today.minusDays(15), "18:02")));
  }

  private static PracticePayment change(
      PracticePayment was,
      PaymentStatus status,
      Money onSite,
      Money refunded,
      Money refundable,
      Money due) {
    return new PracticePayment(
        was.id(),
        was.bookingId(),
        was.practitionerId(),
        was.patientId(),
        was.visitStart(),
        status,
        was.provider(),
        was.policy(),
        was.amount(),
        was.online(),
        onSite,
        refunded,
        was.disputed(),
        refundable,
        due,
        was.attempts(),
        was.attemptedAt(),
        was.authoriseAt(),
        was.payUntil(),
        was.failureCode(),
        was.createdAt());
  }

  private Instant now() {
    return practice.at(today, "10:42");
  }

  private static UUID uuid(FakeGateway.Call call) {
    return UUID.fromString(call.path().getFirst());
  }
}
