package health.consulta.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Topics;
import health.consulta.contract.billing.InvoiceEvent.SplitChanged;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentPolicyChanged;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.payment.PaymentEvent.PaymentRepriced;
import health.consulta.contract.payment.StartPayment;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Others pay a part of the visit: the patient pays the rest, whenever that is said.
@WholeService
class PatientPartIT {
  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private FakeProvider provider;
  @Autowired private FixedFees fees;
  @Autowired private TestClock clock;
  @Autowired private NoteNotice notices;
  @Autowired private FollowBooking follow;
  @Autowired private JdbcClient jdbc;

  private final StartPayment start = Api.start(PaymentPolicy.AUTHORISE);
  private final UUID id = health.consulta.payment.Payment.idOf(start.bookingId());

  @AfterEach
  void answers() {
    provider.silent = false;
    clock.reset();
  }

  private void authorised() {
    api.started(start);
    provider.becomes(id, new ProviderState.Authorised("pi_" + id, null));
    notices.note("evt_" + UUID.randomUUID(), "payment_intent.amount_capturable", id, null);
    platform.hears(PaymentAuthorised.class, start.bookingId());
  }

  private void patientPays(long minor) {
    fees.split(start.bookingId(), minor);
    platform.says(
        Topics.INVOICES,
        new SplitChanged(
            UUID.randomUUID(),
            start.bookingId(),
            start.practitionerId(),
            Money.euros(2500),
            Money.euros(minor)));
  }

  private Payment payment() {
    return api.payment(id);
  }

  private void isOver(long minor) {
    await().untilAsserted(() -> assertThat(payment().amount().minor()).isEqualTo(minor));
  }

  private void workIsDone() {
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

  @Test
  void no_more_is_captured_than_the_patients_part() {
    authorised();
    patientPays(750);
    var told = platform.hears(PaymentRepriced.class, start.bookingId());
    assertThat(told.amount()).isEqualTo(Money.euros(750));
    platform.completed(start);
    assertThat(platform.hears(PaymentCaptured.class, start.bookingId()).amount())
        .isEqualTo(Money.euros(750));
    workIsDone();
    assertThat(platform.heard(PaymentRefunded.class, start.bookingId())).isEmpty();
  }

  @Test
  void what_is_said_between_the_answer_and_the_first_record_is_heard() {
    fees.meanwhile(
        start.bookingId(),
        () -> {
          fees.split(start.bookingId(), 750);
          follow.repriced(start.bookingId());
        });
    api.started(start);
    isOver(750);
  }

  @Test
  void where_nothing_is_left_the_authorisation_is_released_and_the_visit_exempt() {
    authorised();
    patientPays(0);
    var told = platform.hears(PaymentPolicyChanged.class, start.bookingId());
    assertThat(told.policy()).isEqualTo(PaymentPolicy.EXEMPT);
    await().untilAsserted(() -> assertThat(provider.count("release " + id)).isPositive());
    platform.completed(start);
    workIsDone();
    assertThat(provider.count("capture " + id)).isZero();
    assertThat(platform.heard(PaymentCaptured.class, start.bookingId())).isEmpty();
  }

  @Test
  void what_is_paid_while_nothing_is_left_is_released_and_never_captured() {
    api.started(start);
    patientPays(0);
    isOver(0);
    provider.becomes(id, new ProviderState.Authorised("pi_" + id, null));
    notices.note("evt_" + UUID.randomUUID(), "payment_intent.amount_capturable", id, null);
    platform.completed(start);
    await().untilAsserted(() -> assertThat(provider.count("release " + id)).isPositive());
    workIsDone();
    assertThat(provider.count("capture " + id)).isZero();
  }

  @Test
  void what_was_captured_before_it_was_heard_goes_back() {
    authorised();
    platform.completed(start);
    platform.hears(PaymentCaptured.class, start.bookingId());
    patientPays(750);
    restGoesBack();
    workIsDone();
    assertThat(payment().refunded()).isEqualTo(Money.euros(1750));
    assertThat(platform.heard(PaymentRefunded.class, start.bookingId())).hasSize(1);
  }

  @Test
  void while_a_capture_is_asked_for_its_amount_stays_and_then_the_rest_goes_back() {
    authorised();
    provider.silent = true;
    platform.completed(start);
    await().untilAsserted(() -> assertThat(settlement()).isEqualTo("CAPTURE"));
    patientPays(750);
    await().untilAsserted(() -> assertThat(revisions()).isPositive());
    assertThat(payment().amount()).isEqualTo(FixedFees.FEE);
    provider.silent = false;
    assertThat(platform.hears(PaymentCaptured.class, start.bookingId()).amount())
        .isEqualTo(FixedFees.FEE);
    restGoesBack();
  }

  /// Nobody waits for it, so that the worker does it after its head start.
  private void restGoesBack() {
    await().untilAsserted(() -> assertThat(works("REFUND")).isOne());
    clock.advance(ToDo.HEAD_START.plusSeconds(1));
    assertThat(platform.hears(PaymentRefunded.class, start.bookingId()).amount())
        .isEqualTo(Money.euros(1750));
  }

  private String settlement() {
    return jdbc.sql("select settlement from payment where id = ?")
        .param(id.toString())
        .query(String.class)
        .single();
  }

  private long works(String kind) {
    return jdbc.sql("select count(*) from payment_work where payment_id = ? and kind = ?")
        .params(id.toString(), kind)
        .query(Long.class)
        .single();
  }

  private long revisions() {
    return jdbc.sql(
            "select count(*) from payment_work"
                + " where payment_id = ? and kind = 'REVISE' and attempts > 0")
        .param(id.toString())
        .query(Long.class)
        .single();
  }

  @Test
  void a_part_that_grows_again_is_due_at_the_practice() {
    authorised();
    patientPays(0);
    platform.hears(PaymentPolicyChanged.class, start.bookingId());
    patientPays(2500);
    isOver(2500);
    workIsDone();
    assertThat(payment().policy()).isEqualTo(PaymentPolicy.EXEMPT);
    assertThat(payment().captured()).isEqualTo(Money.euros(0));
  }
}
