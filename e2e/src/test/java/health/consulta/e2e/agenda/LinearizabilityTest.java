package health.consulta.e2e.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.e2e.agenda.Act.Confirm;
import health.consulta.e2e.agenda.Act.Done;
import health.consulta.e2e.agenda.Act.Entry;
import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.Act.HoldsRunOut;
import health.consulta.e2e.agenda.Act.Look;
import health.consulta.e2e.agenda.Act.Move;
import health.consulta.e2e.agenda.Act.Outcome;
import health.consulta.e2e.agenda.Act.Outcome.Held;
import health.consulta.e2e.agenda.Act.Outcome.Ok;
import health.consulta.e2e.agenda.Act.Outcome.Refused;
import health.consulta.e2e.agenda.Act.Outcome.Seen;
import health.consulta.e2e.agenda.Act.Outcome.Unknown;
import health.consulta.e2e.agenda.Act.Range;
import health.consulta.e2e.agenda.Act.Release;
import health.consulta.e2e.agenda.Linearizability.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinearizabilityTest {
  private static final Instant EIGHT = Instant.parse("2027-03-01T07:00:00Z");
  private static final UUID REASON = new UUID(0, 0);
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final Range FIRST = range(0, 30);
  private static final Range ACROSS = range(15, 45);
  private static final Range SECOND = range(30, 60);
  private static final Outcome OK = new Ok();
  private static final Outcome TAKEN = new Refused("SLOT_TAKEN");
  private static final Outcome UNKNOWN = new Unknown();

  private static final long SEED = Long.getLong("consulta.seed", System.nanoTime());

  private final List<Call<Done>> history = new ArrayList<>();

  @Test
  void one_winner_among_three_at_once_is_good() {
    at(1, 9, new Hold(A, FIRST), TAKEN);
    at(2, 8, new Hold(B, ACROSS), new Held(5));
    at(3, 7, new Hold(new UUID(0, 3), SECOND), TAKEN);
    accepted();
  }

  @Test
  void two_winners_that_overlap_are_rejected() {
    at(1, 9, new Hold(A, FIRST), new Held(1));
    at(2, 8, new Hold(B, ACROSS), new Held(2));
    rejected();
  }

  @Test
  void neighbours_both_win() {
    at(1, 9, new Hold(A, FIRST), new Held(1));
    at(2, 8, new Hold(B, SECOND), new Held(2));
    accepted();
  }

  @Test
  void a_refusal_needs_somebody_who_has_the_time() {
    at(1, 2, new Hold(A, FIRST), TAKEN);
    rejected();
  }

  @Test
  void a_refusal_may_come_from_one_who_gave_the_time_back_meanwhile() {
    at(1, 2, new Hold(A, FIRST), new Held(1));
    at(3, 6, new Hold(B, FIRST), TAKEN);
    at(4, 5, new Release(A, FIRST, 1), OK);
    accepted();
  }

  @Test
  void what_was_given_back_before_is_no_excuse() {
    at(1, 2, new Hold(A, FIRST), new Held(1));
    at(3, 4, new Release(A, FIRST, 1), OK);
    at(5, 6, new Hold(B, FIRST), TAKEN);
    rejected();
  }

  @Test
  void a_booking_may_not_vanish() {
    at(1, 2, new Hold(A, FIRST), new Held(1));
    at(3, 4, new Confirm(A, FIRST, 1, false), OK);
    at(5, 6, new HoldsRunOut(), OK);
    accepted();
    at(7, 8, new Look(), new Seen(Set.of()));
    rejected();
  }

  @Test
  void a_move_takes_one_time_and_gives_the_other_back() {
    at(1, 2, new Hold(A, FIRST), new Held(1));
    at(3, 4, new Confirm(A, FIRST, 1, false), OK);
    at(5, 6, new Move(A, FIRST, SECOND, 1), new Held(3));
    at(7, 8, new Hold(B, FIRST), new Held(4));
    accepted();
    at(
        9,
        10,
        new Look(),
        new Seen(Set.of(new Entry(A, FIRST.start(), true), new Entry(B, FIRST.start(), false))));
    rejected();
  }

  @Test
  void a_move_is_refused_for_somebody_elses_time_and_not_for_its_own() {
    at(1, 2, new Hold(A, FIRST), new Held(1));
    at(3, 4, new Confirm(A, FIRST, 1, false), OK);
    at(5, 6, new Move(A, FIRST, ACROSS, 0), new Refused("HOLD_LOST"));
    accepted();
    at(7, 8, new Move(A, FIRST, ACROSS, 1), TAKEN);
    rejected();
  }

  @Test
  void a_hold_that_ran_out_and_went_to_another_is_not_confirmed() {
    at(1, 2, new Hold(A, FIRST), new Held(1));
    at(3, 4, new HoldsRunOut(), OK);
    at(5, 6, new Hold(B, ACROSS), new Held(2));
    at(7, 8, new Confirm(A, FIRST, 1, true), new Refused("HOLD_LOST"));
    accepted();
    at(9, 10, new Confirm(A, FIRST, 1, true), OK);
    rejected();
  }

  @Test
  void an_old_fence_gives_back_nothing_of_a_later_holder() {
    at(1, 2, new Hold(A, FIRST), new Held(1));
    at(3, 4, new Release(A, FIRST, 1), OK);
    at(5, 6, new Hold(A, FIRST), new Held(2));
    at(7, 8, new Release(A, FIRST, 1), OK);
    at(9, 10, new Look(), new Seen(Set.of(new Entry(A, FIRST.start(), false))));
    accepted();
    at(11, 12, new Confirm(A, FIRST, 1, false), OK);
    rejected();
  }

  @Test
  void a_later_holder_has_a_higher_fence() {
    at(1, 2, new Hold(A, FIRST), new Held(2));
    at(3, 4, new Release(A, FIRST, 2), OK);
    at(5, 6, new Hold(A, FIRST), new Held(2));
    rejected();
  }

  @Test
  void asking_twice_holds_once() {
    at(1, 5, new Hold(A, FIRST), new Held(7));
    at(2, 6, new Hold(A, FIRST), new Held(7));
    accepted();
    at(7, 8, new Hold(A, FIRST), TAKEN);
    rejected();
  }

  @Test
  void a_lost_answer_may_have_happened_late_or_never() {
    lost(1, new Hold(A, FIRST));
    at(2, 3, new Hold(B, FIRST), new Held(2));
    at(4, 5, new Release(B, FIRST, 2), OK);
    accepted();
    at(6, 7, new Hold(B, FIRST), TAKEN); // by A, at last
    at(8, 9, new Hold(A, FIRST), new Held(4)); // which learns its fence
    at(10, 11, new Confirm(A, FIRST, 4, false), OK);
    accepted();
    at(12, 13, new Look(), new Seen(Set.of()));
    rejected();
  }

  @Test
  void a_lost_answer_happens_once_at_most() {
    lost(1, new Hold(A, FIRST));
    at(2, 3, new Release(A, FIRST, Act.ANY_FENCE), OK);
    at(4, 5, new Hold(B, FIRST), TAKEN);
    at(6, 7, new Release(A, FIRST, Act.ANY_FENCE), OK);
    at(8, 9, new Hold(B, FIRST), TAKEN);
    rejected();
  }

  @Test
  void what_a_true_day_said_is_accepted() {
    for (int round = 0; round < 300; round++)
      assertThat(check(trueDay(new Random(SEED + round), 60)))
          .as("-Dconsulta.seed=%d, round %d", SEED, round)
          .isEmpty();
  }

  @Test
  void it_agrees_with_trying_every_order() {
    var verdicts = new int[2];
    for (int round = 0; round < 3_000; round++) {
      var random = new Random(SEED + round);
      var calls = new ArrayList<>(trueDay(random, 5));
      calls.replaceAll(call -> random.nextInt(3) == 0 ? lied(random, call) : call);
      var good = someOrder(new DayModel().initial(), calls);
      verdicts[good ? 1 : 0]++;
      assertThat(check(calls).isEmpty())
          .as("-Dconsulta.seed=%d, round %d: %s", SEED, round, calls)
          .isEqualTo(good);
    }
    assertThat(Arrays.stream(verdicts).min().orElseThrow()).as("of each kind").isGreaterThan(300);
  }

  /// The same question asked without memory or haste.
  private static boolean someOrder(DayModel.State state, List<Call<Done>> left) {
    return left.stream().allMatch(call -> call.answered() == Linearizability.NEVER)
        || left.stream()
            .filter(call -> left.stream().noneMatch(other -> other.answered() < call.invoked()))
            .anyMatch(call -> {
              var rest = left.stream().filter(other -> other != call).toList();
              return new DayModel()
                  .after(state, call.operation()).stream()
                      .anyMatch(after -> someOrder(after, rest));
            });
  }

  /// Calls that really happened one after the other, each somewhere within its time.
  private static List<Call<Done>> trueDay(Random random, int count) {
    var calls = new ArrayList<Call<Done>>();
    var state = new DayModel().initial();
    for (int n = 0; n < count; n++) {
      var done = done(random, state, act(random, n), n);
      if (done.outcome() != UNKNOWN || random.nextBoolean())
        state = new DayModel().after(state, done).iterator().next();
      long at = 100L * n;
      long answered = done.outcome() == UNKNOWN ? Linearizability.NEVER : at + random.nextInt(250);
      calls.add(new Call<>(done, at - random.nextInt(250), answered));
    }
    return calls;
  }

  private static Act act(Random random, int n) {
    var id = new UUID(0, random.nextInt(6));
    var range =
        range(
            15 * (int) id.getLeastSignificantBits(), 15 * (int) id.getLeastSignificantBits() + 30);
    return switch (random.nextInt(9)) {
      case 0, 1, 2, 3 -> new Hold(id, range);
      case 4 -> new Release(id, range, random.nextBoolean() ? Act.ANY_FENCE : n / 2);
      case 5, 6 -> new Confirm(id, range, random.nextInt(n + 1), random.nextBoolean());
      case 7 -> new Look();
      default -> new HoldsRunOut();
    };
  }

  private static Done done(Random random, DayModel.State state, Act act, int n) {
    var mine = act instanceof Hold hold ? state.taken().get(hold.id()) : null;
    return Stream.of(
            random.nextInt(20) == 0 && !(act instanceof Look) ? UNKNOWN : TAKEN,
            new Held(mine == null || mine.fence() < 0 ? n : mine.fence()),
            OK,
            new Seen(state.entries()))
        .filter(outcome -> !(act instanceof Release) || outcome == OK)
        .filter(outcome -> !(act instanceof HoldsRunOut) || outcome == OK)
        .map(outcome -> new Done(act, outcome))
        .filter(done -> !new DayModel().after(state, done).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Call<Done> lied(Random random, Call<Done> call) {
    var outcome =
        switch (call.operation().outcome()) {
          case Held _, Seen _, Unknown _ -> TAKEN;
          case Refused _ when call.operation().act() instanceof Hold -> new Held(random.nextInt(9));
          case Refused _, Ok _ -> OK;
        };
    return new Call<>(new Done(call.operation().act(), outcome), call.invoked(), call.answered());
  }

  private void at(long invoked, long answered, Act act, Outcome outcome) {
    history.add(new Call<>(new Done(act, outcome), invoked, answered));
  }

  private void lost(long invoked, Act act) {
    at(invoked, Linearizability.NEVER, act, UNKNOWN);
  }

  private void accepted() {
    assertThat(check(history)).isEmpty();
  }

  private void rejected() {
    assertThat(check(history)).isPresent();
  }

  private static java.util.Optional<Linearizability.Contradiction<DayModel.State, Done>> check(
      Collection<Call<Done>> calls) {
    return Linearizability.check(new DayModel(), List.copyOf(calls));
  }

  private static Range range(int from, int until) {
    return new Range(
        REASON,
        EIGHT.plusSeconds(60L * from),
        EIGHT.plusSeconds(60L * from),
        EIGHT.plusSeconds(60L * until));
  }
}
