package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.Booking.Step;
import health.consulta.contract.booking.BookingStatus;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingTest {
  @Test
  void a_held_booking_is_confirmed_once_its_card_is_authorised() {
    var booking = Some.confirmed();
    assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
    assertThat(booking.holdExpiresAt()).isEmpty();
    assertThat(booking.history())
        .extracting(Step::after)
        .containsExactly(BookingStatus.HELD, BookingStatus.CONFIRMED);
  }

  @ParameterizedTest
  @EnumSource
  void only_money_as_the_policy_wants_it_confirms(Standing standing) {
    var enough = EnumSet.of(Standing.METHOD_STORED, Standing.AUTHORISED, Standing.CAPTURED);
    assertThat(standing.satisfies(PaymentPolicy.AUTHORISE)).isEqualTo(enough.contains(standing));
    assertThat(standing.satisfies(PaymentPolicy.PREPAY)).isEqualTo(standing == Standing.CAPTURED);
    assertThat(standing.satisfies(PaymentPolicy.ON_SITE)).isTrue();
  }

  @Test
  void what_costs_nothing_is_confirmed_without_a_payment() {
    var booking = Some.held(PaymentPolicy.AUTHORISE);
    booking.started(Some.payment(Standing.STARTED).costing(Money.euros(0), null));
    booking.confirm(Some.NOW);
    assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
  }

  @Test
  void the_price_of_a_moved_visit_has_its_own_notice() {
    var notice = new FeeNotice(Money.euros(8000), Money.euros(3000));
    var booking = Some.confirmed();
    booking.reprice(Money.euros(8000), notice);
    booking.paid(Standing.CAPTURED);
    assertThat(booking.payment().orElseThrow().notice()).isEqualTo(notice);
    booking.reprice(Money.euros(2500), null);
    assertThat(booking.payment().orElseThrow().notice()).isNull();
  }

  @Test
  void an_unpaid_booking_is_not_confirmed() {
    var booking = Some.held(PaymentPolicy.AUTHORISE);
    assertThatThrownBy(() -> booking.confirm(Some.NOW)).isInstanceOf(NotPaid.class);
    booking.started(Some.payment(Standing.STARTED));
    assertThatThrownBy(() -> booking.confirm(Some.NOW)).isInstanceOf(NotPaid.class);
    assertThat(booking.status()).isEqualTo(BookingStatus.HELD);
  }

  @Test
  void what_is_confirmed_neither_expires_nor_fails_any_more() {
    var booking = Some.confirmed();
    booking.expire(Some.NOW);
    booking.failPayment(Some.NOW, "card_declined");
    assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
  }

  @Test
  void what_is_over_is_not_confirmed_any_more() {
    var booking = Some.held(PaymentPolicy.AUTHORISE);
    booking.started(Some.payment(Standing.AUTHORISED));
    booking.expire(Some.NOW);
    booking.confirm(Some.NOW);
    assertThat(booking.status()).isEqualTo(BookingStatus.EXPIRED);
  }

  @Test
  void a_visit_is_cancelled_before_it_begins_and_not_after() {
    var early = Some.confirmed();
    early.cancel(Some.START.minusSeconds(1), Party.PATIENT, "ill");
    assertThat(early.status()).isEqualTo(BookingStatus.CANCELLED);
    early.cancel(Some.START, Party.PATIENT, "again");
    assertThat(early.history()).hasSize(3);

    var late = Some.confirmed();
    assertThatThrownBy(() -> late.cancel(Some.START, Party.PATIENT, "late"))
        .isInstanceOf(NotCancellable.class);
  }

  @Test
  void it_follows_its_consultation_forwards_only() {
    var booking = Some.confirmed();
    booking.begin(Some.START);
    booking.arrive(Some.START);
    assertThat(booking.status()).isEqualTo(BookingStatus.IN_PROGRESS);
    booking.complete(Some.START);
    booking.complete(Some.START);
    booking.miss(Some.START);
    assertThat(booking.status()).isEqualTo(BookingStatus.COMPLETED);
    assertThat(booking.history()).hasSize(4);
  }

  @Test
  void a_step_taken_back_is_followed_and_what_is_over_stays() {
    var booking = Some.confirmed();
    booking.arrive(Some.START);
    booking.begin(Some.START);
    booking.takeBack(BookingStatus.ARRIVED, Some.START);
    assertThat(booking.status()).isEqualTo(BookingStatus.ARRIVED);
    for (int twice = 0; twice < 2; twice++) booking.takeBack(BookingStatus.CONFIRMED, Some.START);
    assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
    assertThat(booking.history()).hasSize(6);
    booking.arrive(Some.START);
    booking.complete(Some.START);
    booking.takeBack(BookingStatus.CONFIRMED, Some.START);
    assertThat(booking.status()).isEqualTo(BookingStatus.COMPLETED);
  }

  @Test
  void a_visit_that_was_never_confirmed_does_not_progress() {
    var booking = Some.held(PaymentPolicy.AUTHORISE);
    booking.complete(Some.START);
    assertThat(booking.status()).isEqualTo(BookingStatus.HELD);
  }

  @Test
  void the_first_payment_started_stands() {
    var booking = Some.held(PaymentPolicy.AUTHORISE);
    var first = Some.payment(Standing.STARTED);
    booking.started(first);
    booking.started(Some.payment(Standing.STARTED));
    assertThat(booking.payment()).contains(first);
  }

  @Test
  void what_the_practice_does_without_is_not_secured_any_more_and_in_the_history_once() {
    var booking = Some.confirmed();
    for (int twice = 0; twice < 2; twice++)
      booking.waive(PaymentPolicy.ON_SITE, "pays there", Some.NOW);
    assertThat(booking.visit().policy()).isEqualTo(PaymentPolicy.ON_SITE);
    assertThat(booking.payment().orElseThrow().standing()).isEqualTo(Standing.STARTED);
    assertThat(booking.history()).hasSize(3);
  }
}
