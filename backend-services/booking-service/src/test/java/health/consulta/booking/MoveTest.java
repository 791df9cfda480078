package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.Booking.Move;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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
    assertThat(booking.history().getLast().move())
        .isEqualTo(new Move(Some.START, LATER, null, null, null));
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
    booking.stay(new Moving(LATER, Some.NOW.plusSeconds(1), Party.PATIENT, null, Change.NONE));
    assertThat(booking.moving()).isPresent();
    stay(booking);
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
    stay(booking);
    ask(booking, LATER, Party.PRACTICE, LAST_MOMENT);
    stay(booking);
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
    var moving = booking.moving().orElseThrow();
    booking.cancel(Some.NOW, Party.PATIENT, "ill");
    booking.move(moving, at(booking, LATER), Some.NOW);
    assertThat(booking.visit().start()).isEqualTo(Some.START);
    assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
  }

  @Test
  void another_practitioner_has_it_and_the_history_tells_from_whom() {
    var booking = Some.confirmed();
    var before = booking.practitionerId();
    var other = new Change(UUID.randomUUID(), UUID.randomUUID(), null);
    carryOut(booking, moving(Some.START, other, 0));
    assertThat(booking.practitionerId()).isEqualTo(other.practitionerId());
    assertThat(booking.visit().visitReasonId()).isEqualTo(other.visitReasonId());
    assertThat(booking.history().getLast().move())
        .isEqualTo(new Move(Some.START, Some.START, before, other.practitionerId(), null));
    carryOut(booking, moving(Some.START, other, 1));
    assertThat(booking.history()).as("twice is once").hasSize(3);
  }

  @Test
  void a_visit_that_is_paid_stays_with_its_practitioner_and_may_last_longer() {
    var booking = Some.confirmed();
    booking.paid(PaymentState.Standing.CAPTURED);
    var other = new Change(UUID.randomUUID(), UUID.randomUUID(), null);
    assertThatThrownBy(() -> booking.askMove(moving(Some.START, other, 0)))
        .isInstanceOf(AlreadyPaid.class);
    carryOut(booking, moving(Some.START, new Change(null, null, 45), 0));
    assertThat(booking.visit().lasts(45)).isTrue();
  }

  @Test
  void its_length_stays_when_it_moves_and_is_the_reason_s_with_another_practitioner() {
    var booking = Some.confirmed();
    carryOut(booking, moving(Some.START, new Change(null, null, 45), 0));
    assertThat(booking.history().getLast().move())
        .isEqualTo(new Move(Some.START, Some.START, null, null, 45));
    assertThat(booking.visit().minutes(Change.NONE)).isEqualTo(45);
    var other = new Change(UUID.randomUUID(), UUID.randomUUID(), null);
    assertThat(booking.visit().minutes(other)).isNull();
  }

  /// Two processes may end the same move; the second comes late, when the next one is under way.
  @Test
  void what_ends_late_does_not_end_the_next_move_to_the_same_start() {
    var booking = Some.confirmed();
    var longer = moving(Some.START, new Change(null, null, 45), 0);
    carryOut(booking, longer);
    booking.askMove(moving(Some.START, new Change(null, null, 60), 1));
    booking.move(longer, lasting(booking, longer), Some.NOW);
    booking.stay(longer);
    assertThat(booking.moving().orElseThrow().change().minutes()).isEqualTo(60);
    assertThat(booking.history()).hasSize(3);
  }

  @Test
  void a_practitioner_comes_with_a_reason_and_minutes_are_on_the_grid() {
    assertThatThrownBy(() -> new Change(UUID.randomUUID(), null, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new Change(null, null, 42)).isInstanceOf(Invalid.class);
  }

  private static Moving moving(Instant to, Change change, int seconds) {
    return new Moving(to, Some.NOW.plusSeconds(seconds), Party.PRACTICE, null, change);
  }

  private static void carryOut(Booking booking, Moving moving) {
    booking.askMove(moving);
    booking.move(moving, lasting(booking, moving), Some.NOW);
  }

  private static Visit lasting(Booking booking, Moving moving) {
    var minutes = booking.visit().minutes(moving.change());
    var end = moving.to().plusSeconds(60L * (minutes == null ? 20 : minutes));
    var there = booking.visit().after(moving);
    return there
        .at(moving.to(), end, there.locationId(), 7)
        .with(there.practitionerId(), there.visitReasonId(), "Consultation", minutes);
  }

  private static void move(Booking booking, Instant to, Party by, Instant at) {
    ask(booking, to, by, at);
    booking.moving().ifPresent(moving -> booking.move(moving, at(booking, to), at));
  }

  private static void ask(Booking booking, Instant to, Party by, Instant at) {
    booking.askMove(new Moving(to, at, by, null, Change.NONE));
  }

  private static void stay(Booking booking) {
    booking.stay(booking.moving().orElseThrow());
  }

  private static Visit at(Booking booking, Instant to) {
    return booking.visit().at(to, to.plusSeconds(1_200), booking.visit().locationId(), 7);
  }
}
