package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.e2e.BookingModel.Act;
import health.consulta.e2e.BookingModel.Done;
import health.consulta.e2e.BookingModel.Outcome;
import health.consulta.e2e.agenda.Linearizability;
import health.consulta.e2e.agenda.Linearizability.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The model of a day by which histories of the booking path are judged sees what may not be.
class BookingModelTest {
  private static final Instant NINE = Instant.parse("2027-01-04T08:00:00Z");
  private static final Instant TEN = Instant.parse("2027-01-04T09:00:00Z");
  private static final Outcome OK = new Outcome.Ok();
  private static final Outcome REFUSED = new Outcome.Refused("SLOT_TAKEN");

  private final List<Call<Done>> calls = new ArrayList<>();

  @Test
  void a_day_on_which_each_time_has_one_booking_has_an_order() {
    then(new Act.Book(1, NINE), OK);
    then(new Act.Hold(2, NINE), REFUSED);
    then(new Act.Move(1, TEN), OK);
    then(new Act.Look(), new Outcome.Free(Set.of(NINE)));
    then(new Act.Hold(2, NINE), OK);
    then(new Act.Move(2, TEN), REFUSED);
    then(new Act.Cancel(1), OK);
    then(new Act.Cancel(1), OK);
    then(new Act.Look(), new Outcome.Free(Set.of(TEN)));
    assertThat(hasOrder()).isTrue();
  }

  @Test
  void a_time_that_is_sold_twice_has_none() {
    then(new Act.Book(1, NINE), OK);
    then(new Act.Book(2, NINE), OK);
    assertThat(hasOrder()).isFalse();
  }

  @Test
  void nor_has_one_that_is_moved_to_while_it_is_taken() {
    then(new Act.Book(1, NINE), OK);
    then(new Act.Book(2, TEN), OK);
    then(new Act.Move(2, NINE), OK);
    assertThat(hasOrder()).isFalse();
  }

  @Test
  void nor_has_one_that_is_taken_after_its_cancellation_was_acknowledged() {
    then(new Act.Book(1, NINE), OK);
    then(new Act.Cancel(1), OK);
    then(new Act.Look(), new Outcome.Free(Set.of(TEN)));
    assertThat(hasOrder()).isFalse();
  }

  @Test
  void a_hold_that_nobody_paid_may_be_over_once_its_time_is_out_and_not_before() {
    then(new Act.Hold(1, NINE), OK);
    calls.add(new Call<>(new Done(new Act.Lapse(1), OK), 2, Linearizability.NEVER));
    then(new Act.Look(), new Outcome.Free(Set.of(NINE, TEN)));
    then(new Act.Cancel(1), REFUSED);
    assertThat(hasOrder()).isTrue();
    calls.set(1, new Call<>(new Done(new Act.Lapse(1), OK), 8, Linearizability.NEVER));
    assertThat(hasOrder()).isFalse();
  }

  @Test
  void a_booking_that_stands_is_not_over_by_itself() {
    then(new Act.Book(1, NINE), OK);
    calls.add(new Call<>(new Done(new Act.Lapse(1), OK), 2, Linearizability.NEVER));
    then(new Act.Look(), new Outcome.Free(Set.of(NINE, TEN)));
    assertThat(hasOrder()).isFalse();
  }

  @Test
  void nor_has_a_free_time_that_is_refused() {
    then(new Act.Book(1, NINE), REFUSED);
    assertThat(hasOrder()).isFalse();
  }

  @Test
  void of_two_at_once_either_may_be_first() {
    calls.add(new Call<>(new Done(new Act.Book(1, NINE), REFUSED), 1, 4));
    calls.add(new Call<>(new Done(new Act.Book(2, NINE), OK), 2, 3));
    assertThat(hasOrder()).isTrue();
  }

  private void then(Act act, Outcome outcome) {
    int at = 2 * calls.size();
    calls.add(new Call<>(new Done(act, outcome), at, at + 1));
  }

  private boolean hasOrder() {
    return Linearizability.check(new BookingModel(Set.of(NINE, TEN)), calls).isEmpty();
  }
}
