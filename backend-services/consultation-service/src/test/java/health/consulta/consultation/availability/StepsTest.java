package health.consulta.consultation.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// Against [BitSet], on random sets.
class StepsTest {
  private static final Instant DAY = Instant.parse("2026-11-22T23:00:00Z");

  @Test
  void setting_ranges_sets_each_of_their_steps() {
    many((dice, steps) -> {
      var bits = bits(steps);
      int from = dice.between(-400, 400);
      int until = from + dice.between(-5, 400);
      steps.set(from, until);
      for (int step = Math.max(from, 0); step < Math.min(until, Steps.MOST); step++) bits.set(step);
      assertThat(bits(steps)).isEqualTo(bits);
    });
  }

  @Test
  void a_span_sets_every_step_it_touches() {
    many((dice, steps) -> {
      var from =
          DAY.plusSeconds(dice.between(-4_000, 90_000)).plusNanos(dice.of(0L, 1L, dice.nanos()));
      var until =
          from.plusNanos(1 + dice.nanos())
              .plusSeconds(dice.chance(50) ? 0 : dice.between(0, 9_000));
      var bits = bits(steps);
      steps.set(DAY, new Span(from, until));
      for (int step = 0; step < Steps.MOST; step++)
        if (at(step).isBefore(until) && at(step + 1).isAfter(from)) bits.set(step);
      assertThat(bits(steps)).isEqualTo(bits);
    });
  }

  @Test
  void a_start_is_left_where_its_whole_run_is_free() {
    many((dice, steps) -> {
      int before = dice.chance(50) ? 0 : dice.between(0, 60);
      int length = before + dice.between(1, dice.chance(50) ? 6 : 200);
      var bits = bits(steps);
      var busy = some(dice);
      var busyBits = bits(busy);
      steps.retainFree(busy, before, length);
      for (int step = 0; step < Steps.MOST; step++) {
        int first = step - before;
        if (first < 0 || !busyBits.get(first, first + length).isEmpty()) bits.clear(step);
      }
      assertThat(bits(steps)).isEqualTo(bits);
    });
  }

  @Test
  void steps_are_found_in_their_order_and_counted() {
    many((dice, steps) -> {
      var bits = bits(steps);
      assertThat(steps.size()).isEqualTo(bits.cardinality());
      for (int step = 0; step < Steps.MOST; step++)
        assertThat(steps.next(step)).isEqualTo(bits.nextSetBit(step));
      assertThat(steps.next(Steps.MOST)).isEqualTo(-1);
    });
  }

  @Test
  void durations_are_counted_in_steps() {
    assertThat(Steps.count(Duration.ofMinutes(45))).isEqualTo(9);
    assertThat(Steps.index(DAY, DAY.plusSeconds(299))).isZero();
    assertThat(Steps.index(DAY, DAY.minusSeconds(1))).isEqualTo(-1);
  }

  private static void many(BiConsumer<Dice, Steps> test) {
    for (int seed = 0; seed < 2_000; seed++) {
      var dice = new Dice(seed);
      test.accept(dice, some(dice));
    }
  }

  /// Few or many, alone or in runs, also at both ends.
  private static Steps some(Dice dice) {
    var steps = new Steps();
    for (int left = dice.between(0, 8); left > 0; left--) {
      int step = dice.chance(20) ? dice.of(0, 63, 64, 319) : dice.between(0, Steps.MOST - 1);
      if (dice.chance(50)) steps.set(step);
      else
        for (int i = step; i < Math.min(Steps.MOST, step + dice.between(1, 80)); i++) steps.set(i);
    }
    return steps;
  }

  private static BitSet bits(Steps steps) {
    var bits = new BitSet();
    for (int step = 0; step < Steps.MOST; step++) if (steps.get(step)) bits.set(step);
    return bits;
  }

  private static Instant at(int step) {
    return DAY.plusSeconds(300L * step);
  }
}
