package health.consulta.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentMethodFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentMethodStored;
import health.consulta.contract.payment.PaymentEvent.PaymentReleased;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.contract.payment.StartPayment;
import health.consulta.launcher.machine.Ports;
import health.consulta.payment.Api;
import health.consulta.payment.FixedFees;
import health.consulta.payment.Platform;
import health.consulta.payment.Provider;
import health.consulta.payment.TestClock;
import health.consulta.payment.WholeService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The real SDK against the payment sandbox, whose webhooks come in through a real port.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@AutoConfigureMockMvc
@Import({Api.class, Platform.class, TestClock.class, FixedFees.class})
@ContextConfiguration(initializers = WholeService.Servers.class)
class PayPalSandboxIT {
  private static final int PORT = Ports.free();
  private static final PayPalSandbox SANDBOX =
      PayPalSandbox.start("http://127.0.0.1:" + PORT + "/api/payments/webhooks/paypal");

  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private PayPalProvider provider;

  private final StartPayment start = in(Duration.ofHours(20));

  @DynamicPropertySource
  static void sandbox(DynamicPropertyRegistry settings) {
    settings.add("server.port", () -> PORT);
    settings.add("management.server.port", () -> "-1");
    settings.add("consulta.paypal.api-base", SANDBOX::address);
  }

  @AfterEach
  void well() {
    SANDBOX.clearFaults();
    clock.reset();
  }

  private static StartPayment in(Duration time) {
    var any = Api.start(PaymentPolicy.AUTHORISE);
    var at = Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS);
    return new StartPayment(
        any.bookingId(),
        any.practitionerId(),
        any.patientId(),
        any.accountId(),
        any.visitReasonId(),
        at,
        PaymentPolicy.AUTHORISE,
        PaymentProvider.PAYPAL,
        at,
        "fr",
        null);
  }

  private static String page(Payment payment) {
    return String.valueOf(payment.redirectUrl());
  }

  private Payment approved() {
    var payment = api.started(start);
    SANDBOX.approve(page(payment), "FUNDED");
    platform.hears(PaymentAuthorised.class, start.bookingId());
    return payment;
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult refund(
      Payment payment, long minor) {
    return api.post(
        "/api/payments/" + payment.id() + "/refunds",
        new RefundPayment(Money.euros(minor), "erreur de tarif"),
        Api.as(Role.ADMINISTRATOR, UUID.randomUUID()));
  }

  @Test
  void start_approve_authorise_capture_refund() {
    var payment = approved();
    platform.completed(start);
    platform.hears(PaymentCaptured.class, start.bookingId());
    var refund = refund(payment, 1000);
    assertThat(refund).hasStatus(201);
    assertThat(api.read(refund, Payment.class).status())
        .isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
    assertThat(SANDBOX.movements(payment.id()))
        .containsExactly("authorisation 2500", "capture 2500", "refund 1000");
  }

  @Test
  void paypals_own_report_names_each_movement_as_our_ledger_does() {
    var payment = approved();
    platform.completed(start);
    platform.hears(PaymentCaptured.class, start.bookingId());
    refund(payment, 700);
    var now = Instant.now();
    var moved =
        provider.moved(now.minus(Duration.ofDays(40)), now.plus(Duration.ofHours(1))).orElseThrow();
    var booked =
        jdbc.sql("select provider_reference from ledger_transaction where payment_id = ?")
            .param(payment.id().toString())
            .query(String.class)
            .list();
    assertThat(moved)
        .filteredOn(one -> payment.id().equals(one.paymentId()))
        .extracting(one -> one.kind() + " " + one.amount().minor())
        .containsExactlyInAnyOrder("CAPTURE 2500", "REFUND 700");
    assertThat(moved.stream().map(Provider.Moved::reference)).containsAll(booked);
    assertThat(booked).hasSize(2);
  }

  @Test
  void an_account_without_funds_fails_and_nothing_moves_any_more() {
    var payment = api.started(start);
    SANDBOX.approve(page(payment), "DECLINED");
    assertThat(platform.hears(PaymentFailed.class, start.bookingId()).code()).isEqualTo("declined");
    await().until(() -> workLeft(payment) == 0);
    assertThat(SANDBOX.movements(payment.id())).isEmpty();
  }

  private long workLeft(Payment payment) {
    return jdbc.sql("select count(*) from payment_work where payment_id = ? and done_at is null")
        .param(payment.id().toString())
        .query(Long.class)
        .single();
  }

  @Test
  void an_expired_booking_gives_the_authorisation_back() {
    var payment = approved();
    platform.expired(start);
    platform.hears(PaymentReleased.class, start.bookingId());
    assertThat(SANDBOX.movements(payment.id()))
        .containsExactly("authorisation 2500", "release 2500");
  }

  @Test
  void what_is_approved_after_the_booking_expired_moves_nothing() {
    var payment = api.started(start);
    platform.expired(start);
    platform.hears(PaymentReleased.class, start.bookingId());
    SANDBOX.approve(page(payment), "FUNDED");
    await().until(() -> notices(payment) > 0 && workLeft(payment) == 0);
    assertThat(SANDBOX.movements(payment.id())).isEmpty();
    assertThat(platform.heard(PaymentAuthorised.class, start.bookingId())).isEmpty();
  }

  private long notices(Payment payment) {
    return jdbc.sql("select count(*) from webhook_event where payment_id = ?")
        .param(payment.id().toString())
        .query(Long.class)
        .single();
  }

  @Test
  void webhooks_that_come_twice_late_forged_or_old_change_nothing() {
    SANDBOX.fault("{\"webhook\":\"wrong_signature\"}");
    SANDBOX.fault("{\"webhook\":\"stale_signature\"}");
    SANDBOX.fault("{\"webhook\":\"future_signature\"}");
    SANDBOX.fault("{\"webhook\":\"duplicate\",\"times\":5}");
    var payment = approved();
    platform.completed(start);
    platform.hears(PaymentCaptured.class, start.bookingId());
    assertThat(platform.heard(PaymentAuthorised.class, start.bookingId())).hasSize(1);
    assertThat(platform.heard(PaymentCaptured.class, start.bookingId())).hasSize(1);
    assertThat(SANDBOX.movements(payment.id()))
        .containsExactly("authorisation 2500", "capture 2500");
  }

  @Test
  void a_webhook_that_never_comes_is_made_up_for() {
    SANDBOX.fault("{\"webhook\":\"drop\",\"times\":10}");
    var payment = api.started(start);
    SANDBOX.approve(page(payment), "FUNDED");
    clock.advance(Duration.ofSeconds(31));
    platform.hears(PaymentAuthorised.class, start.bookingId());
  }

  @ParameterizedTest
  @CsvSource({"drop_after_commit", "error500", "error500_after_commit", "error429"})
  void a_start_without_an_answer_finds_its_page_again(String fault) {
    SANDBOX.fault(
        "{\"path\":\"/v2/checkout/orders\",\"method\":\"POST\",\"kind\":\"%s\"}".formatted(fault));
    assertThat(api.post("/internal/payments", start, Api.service())).hasStatus(503);
    var payment = api.started(start);
    SANDBOX.approve(page(payment), "FUNDED");
    platform.hears(PaymentAuthorised.class, start.bookingId());
    assertThat(SANDBOX.movements(payment.id())).containsExactly("authorisation 2500");
  }

  @ParameterizedTest
  @CsvSource({"drop_after_commit", "error500", "error500_after_commit", "error429"})
  void what_has_no_answer_is_no_refusal_and_is_done_once(String fault) {
    var order = "{\"path\":\"/v2/checkout/orders\",\"method\":\"POST\",\"kind\":\"%s\"}";
    var payments = "{\"path\":\"/v2/payments\",\"method\":\"POST\",\"kind\":\"%s\"}";
    var payment = api.started(start);
    SANDBOX.fault(order.formatted(fault));
    SANDBOX.approve(page(payment), "FUNDED");
    platform.hears(PaymentAuthorised.class, start.bookingId());
    SANDBOX.fault(payments.formatted(fault));
    platform.completed(start);
    platform.hears(PaymentCaptured.class, start.bookingId());
    SANDBOX.fault(payments.formatted(fault));
    refund(payment, 700);
    await()
        .untilAsserted(() ->
            assertThat(SANDBOX.movements(payment.id()))
                .containsExactly("authorisation 2500", "capture 2500", "refund 700"));
  }

  @Test
  void no_token_is_no_refusal() {
    SANDBOX.fault(
        "{\"path\":\"/v2/checkout/orders\",\"method\":\"POST\",\"kind\":\"timeout\",\"millis\":6000}");
    assertThat(api.post("/internal/payments", start, Api.service())).hasStatus(503);
    assertThat(api.started(start).status()).isEqualTo(PaymentStatus.STARTED);
  }

  @Test
  void a_visit_far_ahead_stores_the_account_and_pays_with_it_two_days_before() {
    var far = in(Duration.ofDays(20));
    var payment = api.started(far);
    SANDBOX.approve(page(payment), "FUNDED");
    clock.advance(Duration.ofSeconds(31)); // a setup has no webhook that names us
    platform.hears(PaymentMethodStored.class, far.bookingId());
    assertThat(SANDBOX.movements(payment.id())).isEmpty();
    clock.advance(Duration.ofDays(18).plusHours(1));
    platform.hears(PaymentAuthorised.class, far.bookingId());
    platform.completed(far);
    platform.hears(PaymentCaptured.class, far.bookingId());
    assertThat(SANDBOX.movements(payment.id()))
        .containsExactly("authorisation 2500", "capture 2500");
  }

  @Test
  void a_stored_account_without_funds_is_told() {
    var far = in(Duration.ofDays(20));
    var payment = api.started(far);
    SANDBOX.approve(page(payment), "DECLINED");
    clock.advance(Duration.ofSeconds(31));
    platform.hears(PaymentMethodStored.class, far.bookingId());
    clock.advance(Duration.ofDays(18).plusHours(1));
    platform.hears(PaymentMethodFailed.class, far.bookingId());
    assertThat(SANDBOX.movements(payment.id())).isEmpty();
  }
}
