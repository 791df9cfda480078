package health.consulta.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.payment.PaymentEvent.PaymentReleased;
import health.consulta.contract.payment.PaymentEvent.PaymentRepriced;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.StartPayment;
import health.consulta.payment.ProviderState.Dispute;
import health.consulta.payment.ProviderState.Dispute.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTest {
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final Money FEE = Money.euros(2500);
  private static final ProviderState OPEN = new ProviderState.Open();
  private static final ProviderState AUTHORISED = new ProviderState.Authorised("pi_1", null);
  private static final ProviderState DECLINED = new ProviderState.Declined("card_declined");
  private static final ProviderState ENDED = new ProviderState.Ended(null);

  private final Payment payment = opened(payment(PaymentPolicy.AUTHORISE));

  private static Payment opened(Payment payment) {
    payment.opened("cs_1", "https://pay.test", NOW);
    return payment;
  }

  private static Payment payment(PaymentPolicy policy) {
    return new Payment(Api.start(policy), Fee.of(FEE), Duration.ofDays(6), NOW);
  }

  private static ProviderState captured(Map<String, Long> refunds) {
    return new ProviderState.Captured("pi_1", 2500, refunds, List.of());
  }

  private Learned learn(ProviderState state) {
    return payment.learn("cs_1", state, NOW);
  }

  private PaymentStatus status() {
    return payment.shown().status();
  }

  @Test
  void a_card_is_authorised_and_then_captured() {
    assertThat(learn(AUTHORISED).events())
        .containsExactly(new PaymentAuthorised(payment.id(), payment.bookingId(), FEE));
    payment.settle(Settlement.CAPTURE);
    assertThat(payment.owed(AUTHORISED)).contains(Work.Kind.CAPTURE);
    var learned = learn(captured(Map.of()));
    assertThat(learned.events()).hasOnlyElementsOfType(PaymentCaptured.class).hasSize(1);
    assertThat(learned.movements()).hasSize(1);
    assertThat(status()).isEqualTo(PaymentStatus.CAPTURED);
  }

  @Test
  void what_costs_nothing_opens_no_page_and_is_authorised_by_nobody() {
    var free =
        new Payment(
            Api.start(PaymentPolicy.AUTHORISE), Fee.of(Money.euros(0)), Duration.ofDays(6), NOW);
    assertThat(free.isOnline()).isFalse();
    assertThat(free.lacksPage()).isFalse();
    assertThat(free.shown().provider()).isEqualTo(PaymentProvider.NONE);
  }

  @Test
  void hearing_it_twice_changes_nothing() {
    learn(AUTHORISED);
    assertThat(learn(AUTHORISED).events()).isEmpty();
    learn(captured(Map.of("re_1", 500L)));
    var again = learn(captured(Map.of("re_1", 500L)));
    assertThat(again.events()).isEmpty();
    assertThat(again.movements()).isEmpty();
  }

  @Test
  void an_older_answer_takes_nothing_back() {
    learn(captured(Map.of()));
    for (var older : List.of(OPEN, AUTHORISED, DECLINED, ENDED)) {
      assertThat(learn(older).events()).isEmpty();
      assertThat(status()).isEqualTo(PaymentStatus.CAPTURED);
    }
  }

  @Test
  void a_declined_card_fails_the_payment_and_its_page_is_to_be_closed() {
    assertThat(learn(DECLINED).events())
        .containsExactly(
            new PaymentFailed(payment.id(), payment.bookingId(), FEE, "card_declined"));
    assertThat(payment.owed(DECLINED)).contains(Work.Kind.CLOSE);
    assertThat(payment.shown().redirectUrl()).isNull();
  }

  @Test
  void an_authorisation_after_a_decline_is_given_back_and_not_told() {
    learn(DECLINED);
    assertThat(learn(AUTHORISED).events()).isEmpty();
    assertThat(payment.owed(AUTHORISED)).contains(Work.Kind.CLOSE);
    learn(ENDED);
    assertThat(status()).isEqualTo(PaymentStatus.FAILED);
  }

  @Test
  void a_late_authorisation_of_a_closed_payment_is_released_and_not_told() {
    payment.settle(Settlement.CLOSE);
    assertThat(learn(AUTHORISED).events()).isEmpty();
    assertThat(payment.owed(AUTHORISED)).contains(Work.Kind.CLOSE);
    assertThat(learn(ENDED).events()).hasOnlyElementsOfType(PaymentReleased.class);
    assertThat(status()).isEqualTo(PaymentStatus.RELEASED);
  }

  @Test
  void money_that_was_taken_late_is_on_record_and_owed_back() {
    payment.settle(Settlement.CLOSE);
    learn(ENDED);
    var learned = learn(captured(Map.of()));
    assertThat(learned.movements()).hasSize(1);
    assertThat(payment.owed(captured(Map.of()))).contains(Work.Kind.CLOSE);
    assertThat(payment.owed(captured(Map.of("re_1", 2500L)))).isEmpty();
  }

  @Test
  void the_first_decision_stands() {
    payment.settle(Settlement.CLOSE);
    payment.settle(Settlement.CAPTURE);
    assertThat(payment.settlement()).isEqualTo(Settlement.CLOSE);
  }

  @Test
  void a_page_that_nobody_paid_on_fails_the_payment() {
    assertThat(learn(ENDED).events())
        .containsExactly(new PaymentFailed(payment.id(), payment.bookingId(), FEE, "expired"));
  }

  @Test
  void silence_is_not_a_failure() {
    var silent = payment(PaymentPolicy.AUTHORISE);
    silent.learn(null, new ProviderState.Unknown(), NOW);
    assertThat(silent.status()).isEqualTo(PaymentStatus.UNKNOWN);
    assertThat(silent.lacksPage()).isTrue();
    assertThat(opened(silent).status()).isEqualTo(PaymentStatus.STARTED);
  }

  @Test
  void a_payment_on_site_has_no_page_and_ends_at_once() {
    var onSite = payment(PaymentPolicy.ON_SITE);
    assertThat(onSite.lacksPage()).isFalse();
    assertThat(onSite.settle(Settlement.CLOSE)).hasOnlyElementsOfType(PaymentReleased.class);
  }

  @Test
  void refunds_add_up() {
    learn(captured(Map.of()));
    assertThat(payment.promiseRefund(Money.euros(1000))).isEqualTo(Money.euros(1000));
    learn(captured(Map.of("re_1", 1000L)));
    assertThat(status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
    assertThat(payment.promiseRefund(null)).isEqualTo(Money.euros(1500));
    var learned = learn(captured(Map.of("re_1", 1000L, "re_2", 1500L)));
    assertThat(learned.events()).hasOnlyElementsOfType(PaymentRefunded.class).hasSize(1);
    assertThat(status()).isEqualTo(PaymentStatus.REFUNDED);
  }

  @Test
  void no_more_is_refunded_than_was_taken_even_before_the_provider_did_it() {
    learn(captured(Map.of()));
    payment.promiseRefund(Money.euros(2000));
    assertThatThrownBy(() -> payment.promiseRefund(Money.euros(501)))
        .isInstanceOf(RefundTooLarge.class);
    assertThatThrownBy(() -> payment.promiseRefund(new Money(1, "USD")))
        .isInstanceOf(RefundTooLarge.class);
    assertThatThrownBy(() -> payment.promiseRefund(Money.euros(-1)))
        .isInstanceOf(RefundTooLarge.class);
    payment.breakPromise(2000);
    assertThat(payment.promiseRefund(null)).isEqualTo(FEE);
  }

  @Test
  void nothing_is_refunded_that_was_not_taken() {
    learn(AUTHORISED);
    assertThatThrownBy(() -> payment.promiseRefund(null)).isInstanceOf(RefundTooLarge.class);
  }

  /// Whatever the order and the number of times in which a captured and half refunded payment is
  /// heard of, each movement is booked once and the end is the same.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void any_order_of_news_ends_in_the_same(long seed) {
    var news =
        new ArrayList<>(
            List.of(
                OPEN,
                OPEN,
                AUTHORISED,
                AUTHORISED,
                captured(Map.of()),
                captured(Map.of("re_1", 500L)),
                captured(Map.of("re_1", 500L))));
    Collections.shuffle(news, new Random(seed));
    var movements = new ArrayList<Movement>();
    for (var state : news) movements.addAll(learn(state).movements());
    assertThat(movements).extracting(Movement::reference).containsExactlyInAnyOrder("pi_1", "re_1");
    assertThat(payment.shown().captured()).isEqualTo(FEE);
    assertThat(payment.shown().refunded()).isEqualTo(Money.euros(500));
  }

  private static ProviderState disputed(long minor, Standing standing) {
    return new ProviderState.Captured(
        "pi_1", 2500, Map.of(), List.of(new Dispute("dp_1", minor, standing)));
  }

  @Test
  void a_dispute_takes_the_money_once_and_a_won_one_brings_it_back_once() {
    learn(captured(Map.of()));
    var kinds = new ArrayList<Kind>();
    for (var standing :
        List.of(Standing.OPEN, Standing.OPEN, Standing.WON, Standing.WON, Standing.OPEN))
      learn(disputed(2500, standing)).movements().forEach(one -> kinds.add(one.kind()));
    assertThat(kinds).containsExactly(Kind.DISPUTE, Kind.DISPUTE_WON);
    assertThat(payment.shown().disputed()).isEqualTo(Money.euros(0));
  }

  @Test
  void a_lost_dispute_is_told_and_what_it_took_is_not_refunded_too() {
    learn(captured(Map.of()));
    learn(disputed(2500, Standing.OPEN));
    assertThat(learn(disputed(2500, Standing.LOST)).events()).hasSize(1);
    assertThat(payment.shown().disputed()).isEqualTo(FEE);
    assertThatThrownBy(() -> payment.promiseRefund(null)).isInstanceOf(RefundTooLarge.class);
  }

  @Test
  void an_enquiry_moves_nothing() {
    learn(captured(Map.of()));
    var learned = learn(disputed(0, Standing.OPEN));
    assertThat(learned.events()).hasSize(1);
    assertThat(learned.movements()).isEmpty();
  }

  private static Learned revised(Payment payment, Instant start, long fee) {
    var learned = new Learned();
    payment.moveTo(start, UUID.randomUUID(), NOW);
    payment.revise(payment, Fee.of(Money.euros(fee)), Duration.ofDays(6), learned);
    return learned;
  }

  private static StartPayment at(StartPayment any, UUID place) {
    return new StartPayment(
        any.bookingId(),
        any.practitionerId(),
        any.patientId(),
        any.accountId(),
        any.visitReasonId(),
        any.start(),
        any.policy(),
        any.provider(),
        any.payUntil(),
        any.locale(),
        place);
  }

  @Test
  void the_fee_is_asked_for_where_the_visit_is() {
    var start = Api.start(PaymentPolicy.AUTHORISE);
    var lyon = UUID.randomUUID();
    var there = new Payment(at(start, lyon), Fee.of(FEE), Duration.ofDays(6), NOW);
    assertThat(there.asMoved().locationId()).isEqualTo(lyon);
    var paris = UUID.randomUUID();
    there.moveTo(NOW, paris, NOW);
    assertThat(there.asMoved().locationId()).isEqualTo(paris);
    assertThat(payment(PaymentPolicy.AUTHORISE).asMoved().locationId()).isNull();
  }

  @Test
  void what_is_told_in_writing_is_kept_and_told_anew_with_another_price() {
    var notice = new FeeNotice(Money.euros(8000), Money.euros(3000));
    var dear =
        new Payment(
            Api.start(PaymentPolicy.ON_SITE),
            new Fee(Money.euros(8000), notice),
            Duration.ofDays(6),
            NOW);
    assertThat(dear.shown().notice()).isEqualTo(notice);
    var learned = new Learned();
    var dearer = new FeeNotice(Money.euros(9900), Money.euros(4900));
    dear.revise(dear, new Fee(Money.euros(9900), dearer), Duration.ofDays(6), learned);
    assertThat(learned.events())
        .singleElement()
        .isEqualTo(
            new PaymentRepriced(
                dear.id(),
                dear.bookingId(),
                dear.accountId(),
                Money.euros(8000),
                Money.euros(9900),
                dearer));
    dear.revise(dear, Fee.of(Money.euros(2500)), Duration.ofDays(6), new Learned());
    assertThat(dear.shown().notice()).isNull();
  }

  @Test
  void a_visit_that_costs_less_at_its_new_time_captures_less() {
    learn(AUTHORISED);
    assertThat(revised(payment, NOW.plusSeconds(7200), 2000).events()).hasSize(1);
    assertThat(payment.capture().amount()).isEqualTo(Money.euros(2000));
  }

  @Test
  void another_practitioner_has_it_while_nothing_is_taken_and_the_first_one_what_is() {
    var other = UUID.randomUUID();
    var reason = UUID.randomUUID();
    learn(AUTHORISED);
    payment.handOver(other, reason);
    assertThat(payment.practitionerId()).isEqualTo(other);
    assertThat(payment.asMoved().visitReasonId()).isEqualTo(reason);
    learn(captured(Map.of()));
    payment.handOver(UUID.randomUUID(), reason);
    assertThat(payment.practitionerId()).isEqualTo(other);
  }

  @Test
  void no_more_is_captured_than_was_authorised() {
    learn(AUTHORISED);
    revised(payment, NOW.plusSeconds(7200), 3000);
    assertThat(payment.capture().amount()).isEqualTo(FEE);
  }

  @Test
  void what_was_charged_for_more_than_the_visit_costs_is_owed_back_once() {
    learn(captured(Map.of()));
    revised(payment, NOW.plusSeconds(7200), 2000);
    assertThat(payment.overpaid()).contains(Money.euros(500));
    payment.promiseRefund(Money.euros(500));
    assertThat(payment.overpaid()).isEmpty();
  }

  @Test
  void what_is_heard_of_an_earlier_attempt_does_not_count() {
    learn(AUTHORISED);
    learn(ENDED);
    assertThat(status()).isEqualTo(PaymentStatus.METHOD_FAILED);
    assertThat(learn(AUTHORISED).events()).isEmpty();
    assertThat(status()).isEqualTo(PaymentStatus.METHOD_FAILED);
  }

  @Test
  void an_authorisation_that_ran_out_is_made_anew_with_the_method_kept_for_it() {
    learn(new ProviderState.Authorised("pi_1", "cus|pm"));
    assertThat(learn(ENDED).events()).isEmpty();
    assertThat(status()).isEqualTo(PaymentStatus.METHOD_STORED);
  }
}
