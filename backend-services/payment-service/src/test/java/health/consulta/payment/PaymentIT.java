package health.consulta.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.payment.PaymentEvent.PaymentReleased;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.contract.payment.StartPayment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class PaymentIT {
  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private FakeProvider provider;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private NoteNotice notices;

  private final StartPayment start = Api.start(PaymentPolicy.AUTHORISE);

  @AfterEach
  void quiet() {
    clock.reset();
    provider.silent = false;
    provider.silentAfterwards = false;
  }

  private static ProviderState.Authorised authorised(Payment payment) {
    return new ProviderState.Authorised("pi_" + payment.id(), null);
  }

  private void notice(Payment payment) {
    notices.note("evt_" + UUID.randomUUID(), "payment_intent.succeeded", payment.id(), null);
  }

  private Payment paid() {
    var payment = api.started(start);
    provider.becomes(payment.id(), authorised(payment));
    notice(payment);
    platform.hears(PaymentAuthorised.class, start.bookingId());
    return payment;
  }

  private Payment captured() {
    var payment = paid();
    platform.completed(start);
    platform.hears(PaymentCaptured.class, start.bookingId());
    return payment;
  }

  private void becomes(UUID id, PaymentStatus status) {
    await().untilAsserted(() -> assertThat(api.payment(id).status()).isEqualTo(status));
  }

  private void restIsDone(UUID id) {
    await()
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql(
                            "select count(*) from payment_work where payment_id = ? and done_at is null")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isZero());
  }

  private long booked(UUID id) {
    return jdbc.sql("select count(*) from ledger_transaction where payment_id = ?")
        .param(id.toString())
        .query(Long.class)
        .single();
  }

  @Test
  void a_booking_has_one_payment_however_often_it_is_started() {
    var first = api.started(start);
    assertThat(first.status()).isEqualTo(PaymentStatus.STARTED);
    assertThat(first.amount()).isEqualTo(FixedFees.FEE);
    assertThat(first.redirectUrl()).contains("cs_" + first.id());
    assertThat(api.started(start)).isEqualTo(first);
    assertThat(provider.count("open " + first.id())).isOne();
  }

  @Test
  void started_by_many_at_once_it_is_still_one() throws Exception {
    Callable<Payment> call = () -> api.started(start);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = callers.invokeAll(Collections.nCopies(8, call));
      for (var answer : answers)
        assertThat(answer.get().id())
            .isEqualTo(health.consulta.payment.Payment.idOf(start.bookingId()));
    }
  }

  @Test
  void a_silent_provider_leaves_the_payment_unknown_and_a_second_start_goes_on() {
    provider.silent = true;
    var answer = api.post("/internal/payments", start, Api.service());
    assertThat(answer).hasStatus(503).containsHeader("Retry-After");
    var id = health.consulta.payment.Payment.idOf(start.bookingId());
    assertThat(api.payment(id).status()).isEqualTo(PaymentStatus.UNKNOWN);
    provider.silent = false;
    assertThat(api.started(start).status()).isEqualTo(PaymentStatus.STARTED);
    assertThat(platform.heard(PaymentFailed.class, start.bookingId())).isEmpty();
  }

  @Test
  void a_visit_paid_on_site_needs_no_provider() {
    var onSite = api.started(Api.start(PaymentPolicy.ON_SITE));
    assertThat(onSite.status()).isEqualTo(PaymentStatus.STARTED);
    assertThat(onSite.redirectUrl()).isNull();
    assertThat(provider.count("open " + onSite.id())).isZero();
  }

  @Test
  void charging_before_the_act_is_refused() {
    var answer = api.post("/internal/payments", Api.start(PaymentPolicy.PREPAY), Api.service());
    assertThat(answer).hasStatus(422);
    assertThat(api.code(answer)).isEqualTo("PREPAY_NOT_ALLOWED");
  }

  @Test
  void an_authorisation_is_told_once_whatever_is_noticed() {
    var payment = paid();
    notice(payment);
    notices.note("evt_same", "x", payment.id(), null);
    notices.note("evt_same", "x", payment.id(), null);
    restIsDone(payment.id());
    assertThat(platform.heard(PaymentAuthorised.class, start.bookingId())).hasSize(1);
    assertThat(api.payment(payment.id()).status()).isEqualTo(PaymentStatus.AUTHORISED);
  }

  @Test
  void a_lost_webhook_is_made_up_for_by_asking() {
    var payment = api.started(start);
    provider.becomes(payment.id(), authorised(payment));
    clock.advance(Duration.ofMinutes(2));
    platform.hears(PaymentAuthorised.class, start.bookingId());
  }

  @Test
  void booking_may_ask_at_once() {
    var payment = api.started(start);
    provider.becomes(payment.id(), authorised(payment));
    var asked = api.get("/internal/payments/" + payment.id() + "?ask=true", Api.service());
    assertThat(api.read(asked, Payment.class).status()).isEqualTo(PaymentStatus.AUTHORISED);
  }

  @Test
  void a_completed_consultation_is_captured_and_booked_once() {
    var payment = captured();
    restIsDone(payment.id());
    assertThat(api.payment(payment.id()).captured()).isEqualTo(FixedFees.FEE);
    assertThat(booked(payment.id())).isOne();
    assertThat(platform.heard(PaymentCaptured.class, start.bookingId())).hasSize(1);
  }

  @Test
  void a_capture_whose_answer_was_lost_is_booked_once() {
    var payment = paid();
    provider.silentAfterwards = true;
    platform.completed(start);
    await().until(() -> provider.count("capture " + payment.id()) > 0);
    provider.silentAfterwards = false;
    platform.hears(PaymentCaptured.class, start.bookingId());
    restIsDone(payment.id());
    assertThat(booked(payment.id())).isOne();
    assertThat(sumOfLedger()).isZero();
  }

  /// As after a crash between the provider's answer and our commit.
  @Test
  void what_a_dead_process_had_claimed_is_done_by_another_and_booked_once() {
    var payment = captured();
    restIsDone(payment.id());
    jdbc.sql(
            "update payment_work set done_at = null, claim = uuid(), due_at = utc_timestamp(3)"
                + " where payment_id = ?")
        .param(payment.id().toString())
        .update();
    restIsDone(payment.id());
    assertThat(booked(payment.id())).isOne();
    assertThat(platform.heard(PaymentCaptured.class, start.bookingId())).hasSize(1);
  }

  private long sumOfLedger() {
    return jdbc.sql("select coalesce(sum(amount_minor), 0) from ledger_entry")
        .query(Long.class)
        .single();
  }

  @Test
  void an_expired_booking_releases_the_authorisation() {
    var payment = paid();
    platform.expired(start);
    platform.hears(PaymentReleased.class, start.bookingId());
    assertThat(provider.stateOf(payment.id())).isInstanceOf(ProviderState.Ended.class);
  }

  @Test
  void a_payment_that_was_made_too_late_is_released() {
    var payment = api.started(start);
    provider.becomes(payment.id(), authorised(payment));
    platform.expired(start);
    becomes(payment.id(), PaymentStatus.RELEASED);
    assertThat(platform.heard(PaymentAuthorised.class, start.bookingId())).isEmpty();
  }

  @Test
  void an_expired_booking_closes_the_page() {
    var payment = api.started(start);
    platform.expired(start);
    becomes(payment.id(), PaymentStatus.RELEASED);
    assertThat(provider.count("expire cs_" + payment.id())).isPositive();
  }

  @Test
  void a_booking_that_was_over_before_its_payment_began_opens_no_page() {
    platform.expired(start);
    await()
        .until(() ->
            jdbc.sql("select count(*) from settled_booking where booking_id = ?")
                    .param(start.bookingId().toString())
                    .query(Long.class)
                    .single()
                == 1);
    var payment = api.started(start);
    assertThat(payment.status()).isEqualTo(PaymentStatus.RELEASED);
    assertThat(payment.redirectUrl()).isNull();
  }

  @Test
  void a_declined_card_fails_the_payment_and_closes_the_page() {
    var payment = api.started(start);
    provider.becomes(payment.id(), new ProviderState.Declined("card_declined"));
    notice(payment);
    assertThat(platform.hears(PaymentFailed.class, start.bookingId()).code())
        .isEqualTo("card_declined");
    await().until(() -> provider.stateOf(payment.id()) instanceof ProviderState.Ended);
    restIsDone(payment.id());
    assertThat(api.payment(payment.id()).failureCode()).isEqualTo("card_declined");
  }

  @Test
  void refunds_are_partial_then_full_and_never_more() {
    var payment = captured();
    var admin = Api.as(Role.ADMINISTRATOR, UUID.randomUUID());
    var path = "/api/payments/" + payment.id() + "/refunds";
    var part = new RefundPayment(Money.euros(1000), "erreur de tarif");
    var key = UUID.randomUUID().toString();
    var first = api.send(HttpMethod.POST, path, part, admin, key);
    assertThat(first).hasStatus(201);
    assertThat(api.read(first, Payment.class).refunded()).isEqualTo(Money.euros(1000));
    assertThat(api.send(HttpMethod.POST, path, part, admin, key)).hasStatus(201);
    assertThat(api.payment(payment.id()).refunded()).isEqualTo(Money.euros(1000));

    var tooMuch = api.post(path, new RefundPayment(Money.euros(1501), "trop"), admin);
    assertThat(tooMuch).hasStatus(422);
    assertThat(api.code(tooMuch)).isEqualTo("REFUND_TOO_LARGE");

    api.post(path, new RefundPayment(null, "le reste"), admin);
    assertThat(api.payment(payment.id()).status()).isEqualTo(PaymentStatus.REFUNDED);
    await().until(() -> platform.heard(PaymentRefunded.class, start.bookingId()).size() == 2);
    assertThat(booked(payment.id())).isEqualTo(3);
    assertThat(sumOfLedger()).isZero();
  }

  @Test
  void a_refund_that_the_provider_did_not_answer_is_carried_out_later() {
    var payment = captured();
    provider.silent = true;
    var answer =
        api.post(
            "/api/payments/" + payment.id() + "/refunds",
            new RefundPayment(null, "panne"),
            Api.as(Role.PRACTITIONER, start.practitionerId()));
    assertThat(answer).hasStatus(201);
    assertThat(api.payment(payment.id()).refunded().minor()).isZero();
    provider.silent = false;
    becomes(payment.id(), PaymentStatus.REFUNDED);
    assertThat(booked(payment.id())).isEqualTo(2);
  }

  @Test
  void a_refund_made_at_the_provider_is_booked_too() {
    var payment = captured();
    provider.becomes(
        payment.id(),
        new ProviderState.Captured("pi_" + payment.id(), 2500, Map.of("re_desk", 700L), List.of()));
    notice(payment);
    platform.hears(PaymentRefunded.class, start.bookingId());
    becomes(payment.id(), PaymentStatus.PARTIALLY_REFUNDED);
  }

  @Test
  void a_payment_is_shown_to_those_whose_it_is() {
    var payment = api.started(start);
    var path = "/api/payments/" + payment.id();
    assertThat(api.get(path, Api.as(Role.PATIENT, start.accountId()))).hasStatusOk();
    assertThat(api.get(path, Api.as(Role.PRACTITIONER, start.practitionerId()))).hasStatusOk();
    assertThat(api.get(path, Api.as(Role.ASSISTANT, UUID.randomUUID(), start.practitionerId())))
        .hasStatusOk();
    assertThat(api.get(path, Api.as(Role.PATIENT, UUID.randomUUID()))).hasStatus(404);
    assertThat(api.get(path, Api.as(Role.PRACTITIONER, UUID.randomUUID()))).hasStatus(404);
    assertThat(api.get(path, null)).hasStatus(401);
    assertThat(api.get("/api/payments/" + UUID.randomUUID(), Api.service())).hasStatus(404);
    assertThat(api.get("/api/payments/x", Api.service())).hasStatus(400);
  }

  @Test
  void refunds_are_not_the_patients_to_give() {
    var path = "/api/payments/" + api.started(start).id() + "/refunds";
    var refund = new RefundPayment(null, "x");
    assertThat(api.post(path, refund, Api.as(Role.PATIENT, start.accountId()))).hasStatus(403);
    assertThat(api.post(path, refund, Api.as(Role.PRACTITIONER, UUID.randomUUID()))).hasStatus(404);
    assertThat(api.post(path, refund, null)).hasStatus(401);
    assertThat(
            api.post(
                path,
                new RefundPayment(null, ""),
                Api.as(Role.PRACTITIONER, start.practitionerId())))
        .hasStatus(400);
  }

  @Test
  void only_services_start_payments() {
    assertThat(api.post("/internal/payments", start, Api.as(Role.ADMINISTRATOR, UUID.randomUUID())))
        .hasStatus(403);
    assertThat(api.post("/internal/payments", start, null)).hasStatus(401);
    assertThat(api.post("/internal/payments", "{", Api.service())).hasStatus(400);
    assertThat(api.post("/internal/payments", "{}", Api.service())).hasStatus(400);
  }

  @Test
  void the_ledger_is_the_administrators() {
    captured();
    var today = Instant.now().atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    var path = "/api/payments/ledger?from=" + today + "&to=" + today + "&size=100";
    var answer = api.get(path, Api.as(Role.ADMINISTRATOR, UUID.randomUUID()));
    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.items[*].entries[0].account").isNotEmpty();
    assertThat(api.get(path, Api.as(Role.PRACTITIONER, start.practitionerId()))).hasStatus(403);
    assertThat(api.get(path, null)).hasStatus(401);
    assertThat(
            api.get(
                "/api/payments/ledger?from=" + today + "&to=" + today.minusDays(1),
                Api.as(Role.ADMINISTRATOR, UUID.randomUUID())))
        .hasStatus(422);
  }
}
