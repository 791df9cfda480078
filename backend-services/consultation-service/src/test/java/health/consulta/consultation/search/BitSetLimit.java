package health.consulta.consultation.search;

import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Booker;
import health.consulta.consultation.availability.Steps;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/// What the search is measured against: the least work by which bits can say when somebody is free.
/// Flat arrays, one duration each, no windows, notices, places or slots.
final class BitSetLimit {
  private static final int WORDS = Steps.MOST / Long.SIZE;
  private static final int DAY = 24 * 60 * 60 / Steps.SECONDS;

  /// By practitioner, then day: starts that the rules allow, and what is taken.
  private final long[] allowed;

  private final long[] busy;
  private final int[] lengths;

  /// By step, then practitioner: what is free, worked out beforehand.
  private final long[] free;

  private final int wide;

  BitSetLimit(ManyPractices town) {
    int count = town.setUps.size();
    wide = (count + 63) / 64;
    allowed = new long[count * ManyPractices.DAYS * WORDS];
    busy = new long[allowed.length];
    lengths = new int[count];
    free = new long[ManyPractices.DAYS * DAY * wide];
    for (int i = 0; i < count; i++) add(town, i);
  }

  private void add(ManyPractices town, int number) {
    var setUp = town.setUps.get(number);
    var reason = setUp.reasons().getFirst();
    var open =
        new Availability(setUp.practice(), reason, Map.of(), Booker.ANYONE, ManyPractices.NOW);
    lengths[number] = reason.durationMinutes() / 5;
    for (int day = 0; day < ManyPractices.DAYS; day++) {
      var date = ManyPractices.MONDAY.plusDays(day);
      var midnight = date.atStartOfDay(ManyPractices.PARIS).toInstant();
      int base = (number * ManyPractices.DAYS + day) * WORDS;
      var starts = open.starts(date);
      for (int step = 0; step < DAY; step++) if (starts.get(step)) set(allowed, base, step);
      for (var taken : town.days.get(number).get(day).taken(ManyPractices.NOW)) {
        int first = (int) Duration.between(midnight, taken.span().from()).toMinutes() / 5;
        int last = (int) Duration.between(midnight, taken.span().until()).toMinutes() / 5;
        for (int step = first; step < last; step++) set(busy, base, step);
      }
    }
    long[] starts = new long[WORDS];
    for (int day = 0; day < ManyPractices.DAYS; day++) {
      starts((number * ManyPractices.DAYS + day) * WORDS, lengths[number], starts);
      for (int step = 0; step < DAY; step++)
        if ((starts[step >> 6] & 1L << step) != 0)
          free[(day * DAY + step) * wide + (number >> 6)] |= 1L << number;
    }
  }

  private static void set(long[] words, int base, int step) {
    words[base + (step >> 6)] |= 1L << step;
  }

  /// Works out every free start from rules and bookings.
  long all() {
    long count = 0;
    long[] starts = new long[WORDS];
    for (int practitioner = 0; practitioner < lengths.length; practitioner++)
      for (int day = 0; day < ManyPractices.DAYS; day++) {
        starts((practitioner * ManyPractices.DAYS + day) * WORDS, lengths[practitioner], starts);
        for (long word : starts) count += Long.bitCount(word);
      }
    return count;
  }

  /// Allowed, and free as long as the visit lasts.
  private void starts(int base, int length, long[] starts) {
    long[] blocked = Arrays.copyOfRange(busy, base, base + WORDS);
    for (int done = 1; done < length; ) {
      int more = Math.min(done, length - done);
      for (int i = 0; i < WORDS; i++) {
        long next = i + 1 < WORDS ? blocked[i + 1] << (64 - more) : 0;
        blocked[i] |= blocked[i] >>> more | next;
      }
      done += more;
    }
    for (int i = 0; i < WORDS; i++) starts[i] = allowed[base + i] & ~blocked[i];
  }

  /// Counts what was worked out beforehand, of the wanted only.
  long allKnown(long[] wanted) {
    long count = 0;
    for (int row = 0; row < free.length; row += wide)
      for (int word = 0; word < wide; word++)
        count += Long.bitCount(free[row + word] & wanted[word]);
    return count;
  }

  /// The first of what was worked out beforehand, as step and practitioner.
  int first(long[] wanted, long[] found) {
    int count = 0;
    for (int row = 0; row < free.length; row += wide)
      for (int word = 0; word < wide; word++)
        for (long left = free[row + word] & wanted[word]; left != 0; left &= left - 1) {
          found[count++] = (long) row / wide << 32 | (word << 6) + Long.numberOfTrailingZeros(left);
          if (count == found.length) return count;
        }
    return count;
  }
}
