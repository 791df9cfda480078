package health.consulta.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.payment.CashReport;
import health.consulta.contract.payment.OnSiteMethod;
import health.consulta.contract.payment.OnSitePayment;
import health.consulta.contract.payment.PaymentEvent.PaidOnSite;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.RecordOnSite;
import health.consulta.contract.payment.StartPayment;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WholeService
class OnSiteIT {
  @Autowired private Api api;
  @Autowired private Platform platform;

  private final StartPayment start = Api.start(PaymentPolicy.ON_SITE);
  private final RequestPostProcessor staff =
      Api.as(Role.ASSISTANT, UUID.randomUUID(), start.practitionerId());

  private MvcTestResult take(long minor, String key) {
    var taken =
        new RecordOnSite(start.bookingId(), OnSiteMethod.CASH, Money.euros(minor), "tiroir 1");
    return api.send(HttpMethod.POST, "/api/payments/on-site", taken, staff, key);
  }

  private String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  void a_visit_is_paid_in_parts_and_counted_for_the_day() {
    var payment = api.started(start);
    assertThat(take(1000, key())).hasStatus(201);
    assertThat(api.payment(payment.id()).status()).isEqualTo(PaymentStatus.STARTED);
    assertThat(take(1500, key())).hasStatus(201);
    assertThat(api.payment(payment.id()).status()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(api.payment(payment.id()).captured()).isEqualTo(Money.euros(2500));
    var report =
        api.read(
            api.get(
                "/api/payments/cash-report?practitionerId=%s&day=%s"
                    .formatted(start.practitionerId(), LocalDate.now(Reconcile.BOOKS)),
                staff),
            CashReport.class);
    assertThat(report.total()).isEqualTo(Money.euros(2500));
    assertThat(report.lines())
        .singleElement()
        .extracting(CashReport.Line::account)
        .isEqualTo("cash");
    await().until(() -> platform.heard(PaidOnSite.class, start.bookingId()).size() == 2);
    assertThat(platform.heard(PaidOnSite.class, start.bookingId()))
        .extracting(PaidOnSite::status)
        .containsExactly(PaymentStatus.STARTED, PaymentStatus.CAPTURED);
  }

  @Test
  void the_day_says_who_took_what_and_who_reversed_it() {
    api.started(start);
    var entry = api.read(take(1000, key()), OnSitePayment.class);
    var own = Api.as(Role.PRACTITIONER, start.practitionerId());
    api.post("/api/payments/on-site/" + entry.id() + "/reversal", "{\"reason\":\"erreur\"}", own);
    var path = "/api/payments/cash-report?practitionerId=%s&day=%s";
    var report =
        api.read(
            api.get(path.formatted(start.practitionerId(), LocalDate.now(Reconcile.BOOKS)), own),
            CashReport.class);
    assertThat(report.total().minor()).isZero();
    assertThat(report.taken())
        .hasSize(2)
        .anySatisfy(taken -> {
          assertThat(taken.by()).isEqualTo(entry.recordedBy());
          assertThat(taken.in()).isEqualTo(Money.euros(1000));
        })
        .anySatisfy(reversed -> {
          assertThat(reversed.by()).isEqualTo(start.practitionerId());
          assertThat(reversed.out()).isEqualTo(Money.euros(1000));
        });
  }

  @Test
  void no_more_is_taken_than_is_due_nor_less_than_a_cent() {
    api.started(start);
    for (var wrong : new long[] {2501, 0, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
      var answer = take(wrong, key());
      assertThat(answer).hasStatus(422);
      assertThat(api.code(answer)).isEqualTo("NOT_SO_MUCH_DUE");
    }
    var foreign =
        new RecordOnSite(start.bookingId(), OnSiteMethod.CASH, new Money(100, "USD"), null);
    assertThat(api.post("/api/payments/on-site", foreign, staff)).hasStatus(422);
    assertThat(api.post("/api/payments/on-site", "{\"amount\":{\"minor\":1e99}}", staff))
        .hasStatus(400);
  }

  @Test
  void the_same_request_by_many_at_once_takes_once() throws Exception {
    var payment = api.started(start);
    var key = key();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      callers.invokeAll(Collections.nCopies(20, () -> take(1000, key)));
    }
    assertThat(api.payment(payment.id()).captured()).isEqualTo(Money.euros(1000));
  }

  @Test
  void different_requests_at_once_take_no_more_than_is_due() throws Exception {
    var payment = api.started(start);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      callers.invokeAll(Collections.nCopies(20, () -> take(1000, key())));
    }
    assertThat(api.payment(payment.id()).captured()).isEqualTo(Money.euros(2000));
  }

  @Test
  void a_wrong_entry_is_reversed_once_and_its_rows_stay() {
    var payment = api.started(start);
    var entry = api.read(take(2500, key()), OnSitePayment.class);
    var path = "/api/payments/on-site/" + entry.id() + "/reversal";
    for (int twice = 0; twice < 2; twice++)
      assertThat(api.post(path, "{\"reason\":\"erreur de saisie\"}", staff)).hasStatusOk();
    assertThat(api.payment(payment.id()).captured()).isEqualTo(Money.euros(0));
    assertThat(api.payment(payment.id()).status()).isEqualTo(PaymentStatus.STARTED);
    var list = api.get("/api/payments/on-site?bookingId=" + start.bookingId(), staff);
    assertThat(list).bodyText().contains("erreur de saisie");
    await().until(() -> platform.heard(PaidOnSite.class, start.bookingId()).size() == 2);
  }

  @Test
  void what_is_secured_online_is_not_due_at_the_practice() {
    var online = Api.start(PaymentPolicy.AUTHORISE);
    api.started(online);
    var taken = new RecordOnSite(online.bookingId(), OnSiteMethod.CASH, Money.euros(100), null);
    var own = Api.as(Role.PRACTITIONER, online.practitionerId());
    assertThat(api.post("/api/payments/on-site", taken, own)).hasStatus(422);
  }

  @Test
  void only_the_practice_takes_and_counts() {
    api.started(start);
    var taken = new RecordOnSite(start.bookingId(), OnSiteMethod.CASH, Money.euros(100), null);
    var other = Api.as(Role.PRACTITIONER, UUID.randomUUID());
    var patient = Api.as(Role.PATIENT, start.accountId());
    var report =
        "/api/payments/cash-report?day=2026-01-01&practitionerId=" + start.practitionerId();
    assertThat(api.post("/api/payments/on-site", taken, other)).hasStatus(404);
    assertThat(api.post("/api/payments/on-site", taken, patient)).hasStatus(403);
    assertThat(api.post("/api/payments/on-site", taken, null)).hasStatus(401);
    assertThat(api.get(report, other)).hasStatus(404);
    assertThat(api.get(report, patient)).hasStatus(403);
    assertThat(api.get("/api/payments/on-site?bookingId=" + start.bookingId(), other))
        .hasStatus(404);
  }
}
