package health.consulta.consultation.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// A set of five-minute steps of one local day, as bits from its first instant on. A day has up to
/// 300 of them, when the clock goes back.
public final class Steps {
  public static final int SECONDS = 300;

  /// Steps a day may have, and the length of every set.
  public static final int MOST = 320;

  private static final int WORDS = MOST / Long.SIZE;
  private final long[] words = new long[WORDS];

  public static int count(Duration duration) {
    return Math.toIntExact(duration.toSeconds() / SECONDS);
  }

  /// The place of an instant in a day, rounded down.
  static int index(Instant day, Instant instant) {
    return (int) Math.floorDiv(instant.getEpochSecond() - day.getEpochSecond(), (long) SECONDS);
  }

  void set(int step) {
    words[step >> 6] |= 1L << step;
  }

  public boolean get(int step) {
    return (words[step >> 6] & 1L << step) != 0;
  }

  /// Sets every step of the day that a span touches.
  void set(Instant day, Span span) {
    set(index(day, span.from()), index(day, span.until().plusSeconds(SECONDS).minusNanos(1)));
  }

  void set(int from, int until) {
    int first = Math.max(from, 0);
    int last = Math.min(until, MOST) - 1;
    if (first > last) return;
    long head = -1L << first;
    long tail = -1L >>> (63 - (last & 63));
    int start = first >> 6;
    int end = last >> 6;
    if (start == end) {
      words[start] |= head & tail;
      return;
    }
    words[start] |= head;
    Arrays.fill(words, start + 1, end, -1L);
    words[end] |= tail;
  }

  /// Leaves the steps from which so many in a row are free of these, seen from `before` steps
  /// earlier.
  void retainFree(Steps busy, int before, int length) {
    var blocked = busy.widened(length);
    for (int i = 0; i < WORDS; i++) words[i] &= ~blocked.shiftedUp(before, i);
    for (int step = 0; step < before; step++) words[step >> 6] &= ~(1L << step);
  }

  /// The steps from which a run of this length meets one of these.
  private Steps widened(int length) {
    var wide = new Steps();
    System.arraycopy(words, 0, wide.words, 0, WORDS);
    for (int done = 1; done < length; ) {
      int more = Math.min(done, length - done);
      for (int i = 0; i < WORDS; i++) wide.words[i] |= wide.shiftedDown(more, i);
      done += more;
    }
    return wide;
  }

  /// Word `i` of this set moved towards the start of the day.
  private long shiftedDown(int by, int i) {
    int word = i + (by >> 6);
    int bits = by & 63;
    long low = word < WORDS ? words[word] >>> bits : 0;
    return bits == 0 || word + 1 >= WORDS ? low : low | words[word + 1] << (64 - bits);
  }

  /// Word `i` of this set moved towards the end of the day.
  private long shiftedUp(int by, int i) {
    int word = i - (by >> 6);
    int bits = by & 63;
    long high = word >= 0 ? words[word] << bits : 0;
    return bits == 0 || word < 1 ? high : high | words[word - 1] >>> (64 - bits);
  }

  /// @return the first step at or after one, or -1
  public int next(int step) {
    for (int i = step >> 6; i < WORDS; i++) {
      long word = i == step >> 6 ? words[i] & -1L << step : words[i];
      if (word != 0) return (i << 6) + Long.numberOfTrailingZeros(word);
    }
    return -1;
  }

  public int size() {
    int size = 0;
    for (long word : words) size += Long.bitCount(word);
    return size;
  }
}
