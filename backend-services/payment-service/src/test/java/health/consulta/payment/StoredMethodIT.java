package health.consulta.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Mode;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.booking.BookingEvent.BookingCancelled;
import health.consulta.contract.booking.BookingEvent.BookingRescheduled;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentMethodFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentMethodStored;
import health.consulta.contract.payment.PaymentEvent.PaymentOverdue;
import health.consulta.contract.payment.PaymentEvent.PaymentPolicyChanged;
import health.consulta.contract.payment.PaymentEvent.PaymentReleased;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.StartPayment;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A visit further ahead than an authorisation holds.
@WholeService
class StoredMethodIT {
  private static final Duration AHEAD = Duration.ofDays(30);

  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private FakeProvider provider;
  @Autowired private TestClock clock;
  @Autowired private NoteNotice notices;

  private final StartPayment start = Api.ahead(AHEAD);
  private final UUID id = health.consulta.payment.Payment.idOf(start.bookingId());
  private final String method = "cus|pm_" + id;

  @AfterEach
  void quiet() {
    clock.reset();
    provider.silent = false;
    provider.silentAfterwards = false;
  }

  private void notice() {
    notices.note("evt_" + UUID.randomUUID(), "checkout.session.completed", id, null);
  }

  private void becomes(PaymentStatus status) {
    await().untilAsserted(() -> assertThat(api.payment(id).status()).isEqualTo(status));
  }

  private Payment stored() {
    api.started(start);
    provider.becomes(id, new ProviderState.Stored(method));
    notice();
    platform.hears(PaymentMethodStored.class, start.bookingId());
    return api.payment(id);
  }

  private void failed() {
    stored();
    provider.refusals.put(method, "authentication_required");
    clock.advance(AHEAD.minusDays(2).plusSeconds(1));
    platform.hears(PaymentMethodFailed.class, start.bookingId());
  }

  private void cancelled() {
    platform.says(
        Topics.BOOKINGS,
        new BookingCancelled(
            start.bookingId(),
            start.practitionerId(),
            start.patientId(),
            start.accountId(),
            start.start(),
            "PATIENT",
            true));
  }

  private void moved(Instant to) {
    platform.says(
        Topics.BOOKINGS,
        new BookingRescheduled(
            start.bookingId(),
            start.practitionerId(),
            start.patientId(),
            start.accountId(),
            to,
            to.plusSeconds(1800),
            Mode.VIDEO,
            UUID.randomUUID(),
            start.start(),
            "PATIENT",
            null,
            null,
            null));
  }

  @Test
  void it_is_secured_by_a_method_and_authorised_two_days_before() {
    var payment = stored();
    assertThat(payment.status()).isEqualTo(PaymentStatus.METHOD_STORED);
    assertThat(payment.authoriseAt()).isNotNull();
    assertThat(platform.heard(PaymentAuthorised.class, start.bookingId())).isEmpty();
    clock.advance(AHEAD.minusDays(2).minusMinutes(5));
    notice();
    assertThat(provider.count("authorise " + id)).isZero();
    clock.advance(Duration.ofMinutes(6));
    platform.hears(PaymentAuthorised.class, start.bookingId());
    becomes(PaymentStatus.AUTHORISED);
    assertThat(platform.heard(PaymentAuthorised.class, start.bookingId())).hasSize(1);
  }

  @Test
  void an_authorisation_whose_answer_is_lost_is_asked_for_again_under_the_same_name() {
    stored();
    provider.silentAfterwards = true;
    clock.advance(AHEAD.minusDays(2).plusSeconds(1));
    await().until(() -> provider.count("authorise " + id) > 0);
    assertThat(api.payment(id).status()).isEqualTo(PaymentStatus.METHOD_STORED);
    provider.silentAfterwards = false;
    platform.hears(PaymentAuthorised.class, start.bookingId());
    assertThat(platform.heard(PaymentMethodFailed.class, start.bookingId())).isEmpty();
  }

  @Test
  void refused_then_the_patient_may_pay_otherwise() {
    failed();
    var account = Api.as(Role.PATIENT, start.accountId());
    var page = api.post("/api/payments/" + id + "/page", "", account);
    assertThat(page).hasStatusOk();
    assertThat(api.read(page, Payment.class).redirectUrl()).contains("cs_" + id + "_");
    provider.becomes("cs_" + id + "_3", new ProviderState.Authorised("pi_" + id, null));
    notice();
    becomes(PaymentStatus.AUTHORISED);
  }

  @Test
  void refused_and_not_paid_otherwise_the_practice_decides() {
    failed();
    clock.advance(Duration.ofDays(1).plusSeconds(2));
    platform.hears(PaymentOverdue.class, start.bookingId());
    assertThat(api.payment(id).status()).isEqualTo(PaymentStatus.METHOD_FAILED);
    var staff = Api.as(Role.PRACTITIONER, start.practitionerId());
    var waiver = "{\"policy\":\"ON_SITE\",\"reason\":\"paie sur place\"}";
    assertThat(api.post("/api/payments/" + id + "/waiver", waiver, staff)).hasStatusOk();
    platform.hears(PaymentPolicyChanged.class, start.bookingId());
    becomes(PaymentStatus.STARTED);
    assertThat(api.payment(id).provider()).isEqualTo(PaymentProvider.NONE);
    assertThat(api.post("/api/payments/" + id + "/waiver", waiver, staff)).hasStatusOk();
    assertThat(platform.heard(PaymentPolicyChanged.class, start.bookingId())).hasSize(1);
  }

  @Test
  void a_waived_authorisation_is_given_back() {
    stored();
    clock.advance(AHEAD.minusDays(2).plusSeconds(1));
    becomes(PaymentStatus.AUTHORISED);
    var staff = Api.as(Role.PRACTITIONER, start.practitionerId());
    var path = "/api/payments/" + id + "/waiver";
    assertThat(api.post(path, "{\"policy\":\"PREPAY\",\"reason\":\"x\"}", staff)).hasStatus(422);
    assertThat(
            api.post(
                path,
                "{\"policy\":\"EXEMPT\",\"reason\":\"tiers payant\"}",
                Api.as(Role.PRACTITIONER, UUID.randomUUID())))
        .hasStatus(404);
    assertThat(api.post(path, "{\"policy\":\"EXEMPT\",\"reason\":\"tiers payant\"}", staff))
        .hasStatusOk();
    becomes(PaymentStatus.STARTED);
    assertThat(provider.count("release " + id)).isPositive();
    assertThat(platform.heard(PaymentReleased.class, start.bookingId())).isEmpty();
  }

  @Test
  void called_off_while_nobody_knows_whether_it_was_authorised_nothing_stays_held() {
    stored();
    provider.silentAfterwards = true;
    clock.advance(AHEAD.minusDays(2).plusSeconds(1));
    await().until(() -> provider.count("authorise " + id) > 0);
    cancelled();
    provider.silentAfterwards = false;
    platform.hears(PaymentReleased.class, start.bookingId());
    await()
        .untilAsserted(() ->
            assertThat(provider.stateOf("cs_" + id + "_2"))
                .isInstanceOf(ProviderState.Ended.class));
  }

  @Test
  void called_off_the_method_is_forgotten() {
    stored();
    cancelled();
    platform.hears(PaymentReleased.class, start.bookingId());
    assertThat(provider.count("forget " + method)).isPositive();
  }

  @Test
  void taken_back_it_is_forgotten_and_the_visit_is_to_be_secured_otherwise() {
    stored();
    var patient = Api.as(Role.PATIENT, start.accountId());
    var listed = api.get("/api/payments/methods", patient);
    assertThat(listed).hasStatusOk();
    assertThat(listed)
        .bodyJson()
        .extractingPath("$.items[*].paymentId")
        .asArray()
        .containsExactly(id.toString());
    for (int n = 0; n < 2; n++)
      assertThat(api.delete("/api/payments/methods/" + id, patient)).hasStatus(204);
    assertThat(platform.hears(PaymentMethodFailed.class, start.bookingId()).payUntil()).isNotNull();
    await().until(() -> provider.count("forget " + method) > 0);
    assertThat(api.payment(id).status()).isEqualTo(PaymentStatus.METHOD_FAILED);
    assertThat(api.get("/api/payments/methods", patient))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
    clock.advance(AHEAD.minusDays(2).plusSeconds(1));
    assertThat(api.post("/api/payments/" + id + "/page", "", patient)).hasStatusOk();
    assertThat(provider.count("authorise " + id)).isZero();
    assertThat(platform.heard(PaymentMethodFailed.class, start.bookingId())).hasSize(1);
  }

  @Test
  void the_provider_hears_of_it_later_where_it_is_silent() {
    stored();
    provider.silent = true;
    var patient = Api.as(Role.PATIENT, start.accountId());
    assertThat(api.delete("/api/payments/methods/" + id, patient)).hasStatus(204);
    provider.silent = false;
    await().until(() -> provider.count("forget " + method) > 0);
  }

  @Test
  void what_is_authorised_stays_so_without_its_method() {
    stored();
    clock.advance(AHEAD.minusDays(2).plusSeconds(1));
    becomes(PaymentStatus.AUTHORISED);
    var patient = Api.as(Role.PATIENT, start.accountId());
    assertThat(api.delete("/api/payments/methods/" + id, patient)).hasStatus(204);
    await().until(() -> provider.count("forget " + method) > 0);
    assertThat(api.payment(id).status()).isEqualTo(PaymentStatus.AUTHORISED);
    assertThat(platform.heard(PaymentMethodFailed.class, start.bookingId())).isEmpty();
  }

  @Test
  void a_method_that_may_be_authorised_right_now_is_not_taken_back() {
    stored();
    provider.silentAfterwards = true;
    clock.advance(AHEAD.minusDays(2).plusSeconds(1));
    await().until(() -> provider.count("authorise " + id) > 0);
    var patient = Api.as(Role.PATIENT, start.accountId());
    var refused = api.delete("/api/payments/methods/" + id, patient);
    assertThat(refused).hasStatus(409);
    assertThat(api.code(refused)).isEqualTo("METHOD_IN_USE");
    provider.silentAfterwards = false;
    becomes(PaymentStatus.AUTHORISED);
  }

  @Test
  void nobody_elses_method_is_seen_or_taken_back() {
    stored();
    var stranger = Api.as(Role.PATIENT, UUID.randomUUID());
    assertThat(api.get("/api/payments/methods", stranger))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
    assertThat(api.delete("/api/payments/methods/" + id, stranger)).hasStatus(404);
    assertThat(api.delete("/api/payments/methods/" + UUID.randomUUID(), stranger)).hasStatus(404);
    assertThat(api.get("/api/payments/methods", Api.as(Role.PRACTITIONER, start.practitionerId())))
        .hasStatus(403);
    assertThat(api.delete("/api/payments/methods/" + id, null)).hasStatus(401);
    assertThat(provider.count("forget " + method)).isZero();
  }

  @Test
  void performed_before_it_was_authorised_it_is_authorised_and_captured() {
    stored();
    platform.completed(start);
    assertThat(platform.hears(PaymentCaptured.class, start.bookingId()).amount())
        .isEqualTo(FixedFees.FEE);
    becomes(PaymentStatus.CAPTURED);
  }

  @Test
  void moved_nearer_it_is_authorised_earlier() {
    stored();
    moved(Instant.now().plus(Duration.ofDays(1)));
    clock.advance(Duration.ofMinutes(1));
    platform.hears(PaymentAuthorised.class, start.bookingId());
  }

  @Test
  void moved_further_than_the_authorisation_holds_it_is_authorised_anew() {
    stored();
    clock.advance(AHEAD.minusDays(2).plusSeconds(1));
    becomes(PaymentStatus.AUTHORISED);
    moved(start.start().plus(Duration.ofDays(20)));
    becomes(PaymentStatus.METHOD_STORED);
    assertThat(provider.count("release " + id)).isPositive();
    assertThat(platform.heard(PaymentReleased.class, start.bookingId())).isEmpty();
    clock.advance(Duration.ofDays(21));
    await().until(() -> platform.heard(PaymentAuthorised.class, start.bookingId()).size() == 2);
  }

  @Test
  void nobody_elses_page_and_no_page_when_nothing_is_to_be_paid() {
    stored();
    var path = "/api/payments/" + id + "/page";
    var own = api.post(path, "", Api.as(Role.PATIENT, start.accountId()));
    assertThat(own).hasStatus(409);
    assertThat(api.code(own)).isEqualTo("NOTHING_TO_PAY");
    assertThat(api.post(path, "", Api.as(Role.PATIENT, UUID.randomUUID()))).hasStatus(404);
    assertThat(api.post(path, "", null)).hasStatus(401);
  }
}
