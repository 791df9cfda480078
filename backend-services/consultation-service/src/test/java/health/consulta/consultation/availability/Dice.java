package health.consulta.consultation.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Everything random comes from here, so that a seed brings it back.
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /// @return from one to the other, both included
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  @SafeVarargs
  final <T> T of(T... some) {
    return some[random.nextInt(some.length)];
  }

  <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  int fives(int low, int high) {
    return 5 * between(low / 5, high / 5);
  }

  LocalDate date(LocalDate low, LocalDate high) {
    return LocalDate.ofEpochDay(between((int) low.toEpochDay(), (int) high.toEpochDay()));
  }

  /// On a five-minute step, often at night, when clocks change.
  LocalTime time() {
    int minutes = chance(25) ? fives(0, 4 * 60) : chance(50) ? 60 * between(0, 23) : fives(0, 1435);
    return LocalTime.MIDNIGHT.plusMinutes(minutes);
  }

  /// Two times in their order; the second may be midnight, which is the end of the day.
  List<LocalTime> times() {
    var from = time();
    var times =
        new ArrayList<>(List.of(from, chance(30) ? from.plusMinutes(fives(5, 60)) : time()));
    times.sort(null);
    if (times.get(0).equals(times.get(1)) || chance(15)) times.set(1, LocalTime.MIDNIGHT);
    return times;
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  long nanos() {
    return random.nextLong(1_000_000_000L);
  }
}
