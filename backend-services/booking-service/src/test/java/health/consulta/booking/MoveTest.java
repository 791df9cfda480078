package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.Booking.Move;
import health.consulta.contract.booking.BookingStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MoveTest {
  private static final Instant LATER = Some.START.plus(Duration.ofDays(1));
  private static final ChangeRules ONE_DAY = new ChangeRules(1_440, 1_440, 1);
  private static final Instant LAST_MOMENT = Some.START.minus(Duration.ofDays(1));

  @Test
  void a_moved_visit_keeps_its_identity_its_payment_and_its_history() {
    var booking = Some.confirmed();
    var payment = booking.payment();
    move(booking, LATER, Party.PATIENT, Some.NOW);
    assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
    assertThat(booking.visit().start()).isEqualTo(LATER);
    assertThat(booking.visit().fence()).isEqualTo(7);
    assertThat(booking.payment()).isEqualTo(payment);
    assertThat(booking.moving()).isEmpty();
    assertThat(booking.history()).hasSize(3);
    assertThat(booking.history().getLast().move()).isEqualTo(new Move(Some.START, LATER));
    assertThat(booking.history().getLast().by()).isEqualTo("PATIENT");
  }

  @Test
  void moving_it_twice_to_the_same_time_moves_it_once() {
    var booking = Some.confirmed();
    move(booking, LATER, Party.PATIENT, Some.NOW);
    move(booking, LATER, Party.PATIENT, Some.NOW);
    assertThat(booking.history()).hasSize(3);
  }

  @Test
  void one_move_at_a_time() {
    var booking = Some.confirmed();
    ask(booking, LATER, Party.PATIENT, Some.NOW);
    ask(booking, LATER, Party.PATIENT, Some.NOW);
    assertThatThrownBy(() -> ask(booking, LATER.plusSeconds(1), Party.PRACTICE, Some.NOW))
        .isInstanceOf(NotMovable.class);
    booking.stay(LATER.plusSeconds(1));
    assertThat(booking.moving()).isPresent();
    booking.stay(LATER);
    ask(booking, LATER.plusSeconds(1), Party.PRACTICE, Some.NOW);
  }

  @Test
  void only_a_confirmed_visit_that_has_not_begun_is_moved() {
    var held = Some.held(PaymentPolicy.AUTHORISE);
    var begun = Some.confirmed();
    var cancelled = Some.confirmed();
    cancelled.cancel(Some.NOW, Party.PATIENT, "ill");
    for (var booking : new Booking[] {held, cancelled})
      assertThatThrownBy(() -> ask(booking, LATER, Party.PRACTICE, Some.NOW))
          .isInstanceOf(NotMovable.class);
    assertThatThrownBy(() -> ask(begun, LATER, Party.PRACTICE, Some.START))
        .isInstanceOf(NotMovable.class);
  }

  @Test
  void a_patient_changes_it_until_the_deadline_agreed_to_and_the_practice_after_it() {
    var booking = Some.confirmed(ONE_DAY);
    assertThatThrownBy(() -> ask(booking, LATER, Party.PATIENT, LAST_MOMENT))
        .isInstanceOf(TooLateToChange.class);
    assertThatThrownBy(() -> booking.cancel(LAST_MOMENT, Party.PATIENT, "ill"))
        .isInstanceOf(TooLateToChange.class);
    assertThat(booking.moving()).isEmpty();
    ask(booking, LATER, Party.PATIENT, LAST_MOMENT.minusMillis(1));
    booking.stay(LATER);
    ask(booking, LATER, Party.PRACTICE, LAST_MOMENT);
    booking.stay(LATER);
    booking.cancel(LAST_MOMENT, Party.PRACTICE, "ill");
  }

  @Test
  void a_patient_moves_it_as_often_as_agreed_and_the_practice_more_often() {
    var booking = Some.confirmed(ONE_DAY);
    move(booking, LATER, Party.PRACTICE, Some.NOW);
    move(booking, Some.START, Party.PATIENT, Some.NOW);
    assertThat(booking.changes().orElseThrow().movesLeft()).isZero();
    assertThatThrownBy(() -> ask(booking, LATER, Party.PATIENT, Some.NOW))
        .isInstanceOf(TooLateToChange.class);
    move(booking, LATER, Party.PRACTICE, Some.NOW);
  }

  @Test
  void what_was_called_off_while_it_moved_stays_where_it_was() {
    var booking = Some.confirmed();
    ask(booking, LATER, Party.PATIENT, Some.NOW);
    booking.cancel(Some.NOW, Party.PATIENT, "ill");
    booking.move(at(booking, LATER), Some.NOW);
    assertThat(booking.visit().start()).isEqualTo(Some.START);
    assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
  }

  private static void move(Booking booking, Instant to, Party by, Instant at) {
    ask(booking, to, by, at);
    booking.move(at(booking, to), at);
  }

  private static void ask(Booking booking, Instant to, Party by, Instant at) {
    booking.askMove(new Moving(to, at, by, null));
  }

  private static Visit at(Booking booking, Instant to) {
    return booking.visit().at(to, to.plusSeconds(1_200), booking.visit().locationId(), 7);
  }
}
