package health.consulta.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentDisputed;
import health.consulta.contract.payment.PaymentEvent.PaymentFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentMethodFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentMethodStored;
import health.consulta.contract.payment.PaymentEvent.PaymentReleased;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.Reconciliation;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.contract.payment.StartPayment;
import health.consulta.launcher.machine.Ports;
import health.consulta.payment.Api;
import health.consulta.payment.FixedFees;
import health.consulta.payment.Platform;
import health.consulta.payment.TestClock;
import health.consulta.payment.WholeService;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
class SandboxIT {
  private static final String GOOD = "4242424242424242";
  private static final String DECLINED = "4000000000000002";
  private static final String NO_FUNDS = "4000000000009995";
  private static final String ASKS_EACH_TIME = "4000002760003184";
  private static final String DISPUTED = "4000000000000259";
  private static final Duration AHEAD = Duration.ofDays(30);
  private static final int PORT = Ports.free();
  private static final PaymentSandbox SANDBOX =
      PaymentSandbox.start(
          "http://127.0.0.1:" + PORT + "/api/payments/webhooks/stripe",
          WholeService.WEBHOOK_SECRET);

  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private TestClock clock;

  @Autowired private JdbcClient jdbc;

  private StartPayment start = Api.start(PaymentPolicy.AUTHORISE);

  @DynamicPropertySource
  static void sandbox(DynamicPropertyRegistry settings) {
    settings.add("server.port", () -> PORT);
    settings.add("management.server.port", () -> "-1");
    settings.add("consulta.stripe.api-base", SANDBOX::address);
  }

  @AfterEach
  void well() {
    SANDBOX.clearFaults();
    clock.reset();
    SANDBOX.ahead(Duration.ZERO);
  }

  private static String page(Payment payment) {
    return String.valueOf(payment.redirectUrl());
  }

  @Test
  void start_pay_authorise_capture_refund() {
    var payment = api.started(start);
    SANDBOX.pay(page(payment), GOOD);
    platform.hears(PaymentAuthorised.class, start.bookingId());
    platform.completed(start);
    platform.hears(PaymentCaptured.class, start.bookingId());
    var refund =
        api.post(
            "/api/payments/" + payment.id() + "/refunds",
            new RefundPayment(Money.euros(1000), "erreur de tarif"),
            Api.as(Role.ADMINISTRATOR, UUID.randomUUID()));
    assertThat(refund).hasStatus(201);
    assertThat(api.read(refund, Payment.class).status())
        .isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
    assertThat(SANDBOX.movements(payment.id()))
        .containsExactly("authorisation 2500", "capture 2500", "refund 1000");
  }

  @Test
  void a_declined_card_fails_and_nothing_can_be_paid_on_its_page() {
    var payment = api.started(start);
    SANDBOX.pay(page(payment), DECLINED);
    assertThat(platform.hears(PaymentFailed.class, start.bookingId()).code())
        .isEqualTo("card_declined");
    await().until(() -> SANDBOX.look(page(payment)) == 410);
    SANDBOX.pay(page(payment), GOOD);
    assertThat(SANDBOX.movements(payment.id())).isEmpty();
  }

  @Test
  void a_card_without_funds_says_so() {
    SANDBOX.pay(page(api.started(start)), NO_FUNDS);
    assertThat(platform.hears(PaymentFailed.class, start.bookingId()).code())
        .isEqualTo("insufficient_funds");
  }

  @Test
  void an_expired_booking_gives_the_authorisation_back() {
    var payment = api.started(start);
    SANDBOX.pay(page(payment), GOOD);
    platform.hears(PaymentAuthorised.class, start.bookingId());
    platform.expired(start);
    platform.hears(PaymentReleased.class, start.bookingId());
    assertThat(SANDBOX.movements(payment.id()))
        .containsExactly("authorisation 2500", "release 2500");
  }

  @Test
  void an_expired_booking_closes_the_page() {
    var payment = api.started(start);
    platform.expired(start);
    await().until(() -> SANDBOX.look(page(payment)) == 410);
    platform.hears(PaymentReleased.class, start.bookingId());
  }

  @Test
  void webhooks_that_come_twice_or_late_change_nothing() {
    SANDBOX.fault("{\"webhook\":\"duplicate\",\"times\":10}");
    var payment = api.started(start);
    SANDBOX.pay(page(payment), GOOD);
    platform.hears(PaymentAuthorised.class, start.bookingId());
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
    SANDBOX.pay(page(payment), GOOD);
    clock.advance(Duration.ofSeconds(31));
    platform.hears(PaymentAuthorised.class, start.bookingId());
  }

  @Test
  void a_start_whose_answer_got_lost_finds_its_page_again() {
    // twice, since the JDK's client silently sends a POST again whose connection was cut
    SANDBOX.fault(
        "{\"path\":\"/v1/checkout/sessions\",\"method\":\"POST\",\"kind\":\"drop_after_commit\","
            + "\"times\":2}");
    assertThat(api.post("/internal/payments", start, Api.service())).hasStatus(503);
    var payment = api.started(start);
    assertThat(payment.status()).isEqualTo(PaymentStatus.STARTED);
    SANDBOX.pay(page(payment), GOOD);
    platform.hears(PaymentAuthorised.class, start.bookingId());
    assertThat(SANDBOX.sessions(start.bookingId())).isOne();
  }

  @Test
  void a_capture_whose_answer_got_lost_is_one_capture() {
    var payment = api.started(start);
    SANDBOX.pay(page(payment), GOOD);
    platform.hears(PaymentAuthorised.class, start.bookingId());
    SANDBOX.fault(
        "{\"path\":\"/v1/payment_intents\",\"method\":\"POST\",\"kind\":\"drop_after_commit\"}");
    platform.completed(start);
    platform.hears(PaymentCaptured.class, start.bookingId());
    assertThat(SANDBOX.movements(payment.id()))
        .containsExactly("authorisation 2500", "capture 2500");
  }

  private Payment stored(String card) {
    start = Api.ahead(AHEAD);
    var payment = api.started(start);
    SANDBOX.pay(page(payment), card);
    return payment;
  }

  /// Both clocks, since Stripe lives in the same time as we do.
  private void twoDaysBefore() {
    var time = AHEAD.minusDays(2).plusSeconds(5);
    SANDBOX.ahead(time);
    clock.advance(time);
  }

  @Test
  void a_card_stored_long_before_is_authorised_two_days_before_and_captured() {
    var payment = stored(GOOD);
    platform.hears(PaymentMethodStored.class, start.bookingId());
    assertThat(api.payment(payment.id()).status()).isEqualTo(PaymentStatus.METHOD_STORED);
    assertThat(SANDBOX.movements(payment.id())).isEmpty();
    twoDaysBefore();
    platform.hears(PaymentAuthorised.class, start.bookingId());
    platform.completed(start);
    platform.hears(PaymentCaptured.class, start.bookingId());
    assertThat(SANDBOX.movements(payment.id()))
        .containsExactly("authorisation 2500", "capture 2500");
  }

  @Test
  void a_stored_card_whose_bank_wants_to_see_the_patient_is_replaced_by_them() {
    var payment = stored(ASKS_EACH_TIME);
    SANDBOX.approve(page(payment));
    platform.hears(PaymentMethodStored.class, start.bookingId());
    twoDaysBefore();
    assertThat(platform.hears(PaymentMethodFailed.class, start.bookingId()).code())
        .isEqualTo("authentication_required");
    assertThat(api.payment(payment.id()).status()).isEqualTo(PaymentStatus.METHOD_FAILED);
    var again =
        api.post(
            "/api/payments/" + payment.id() + "/page", "", Api.as(Role.PATIENT, start.accountId()));
    assertThat(again).hasStatusOk();
    SANDBOX.pay(page(api.read(again, Payment.class)), GOOD);
    platform.hears(PaymentAuthorised.class, start.bookingId());
    assertThat(SANDBOX.movements(payment.id())).containsExactly("authorisation 2500");
  }

  @Test
  void a_dispute_is_booked_once_given_back_when_won_and_no_difference_to_stripes_books() {
    var payment = api.started(start);
    SANDBOX.pay(page(payment), DISPUTED);
    platform.hears(PaymentAuthorised.class, start.bookingId());
    platform.completed(start);
    assertThat(platform.hears(PaymentDisputed.class, start.bookingId()).standing())
        .isEqualTo("OPEN");
    var dispute = SANDBOX.dispute(payment.id());
    assertThat(booked(dispute)).containsExactly("DISPUTE 2500");

    SANDBOX.defend(dispute);
    SANDBOX.ahead(Duration.ofSeconds(10));
    await()
        .untilAsserted(() ->
            assertThat(platform.heard(PaymentDisputed.class, start.bookingId()))
                .extracting(PaymentDisputed::standing)
                .containsExactly("OPEN", "WON"));
    assertThat(booked(dispute)).containsExactly("DISPUTE 2500", "DISPUTE_WON 2500");
    assertThat(SANDBOX.movements(payment.id()))
        .containsExactly("authorisation 2500", "capture 2500", "dispute 2500", "dispute_won 2500");
    assertThat(differences(payment)).isEmpty();
  }

  private List<String> booked(String reference) {
    return jdbc.sql(
            "select concat(kind, ' ', amount_minor) from ledger_transaction"
                + " where provider_reference = ? order by kind")
        .param(reference)
        .query(String.class)
        .list();
  }

  private List<Reconciliation.Difference> differences(Payment payment) {
    var today = LocalDate.now(ZoneId.of("Europe/Paris"));
    var compared =
        api.post(
            "/api/payments/reconciliations",
            "{\"from\":\"%s\",\"to\":\"%s\",\"provider\":\"STRIPE\"}".formatted(today, today),
            Api.as(Role.ADMINISTRATOR, UUID.randomUUID()));
    assertThat(compared).hasStatus(201);
    var found = api.one(compared, Reconciliation.class);
    assertThat(found.provider()).isEqualTo(PaymentProvider.STRIPE);
    return found.differences().stream()
        .filter(difference -> payment.id().equals(difference.paymentId()))
        .toList();
  }
}
