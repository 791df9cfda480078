package health.consulta.consultation.search;

import health.consulta.consultation.availability.Steps;
import java.util.Arrays;

/// Who is free when: for each five-minute step of the horizon the set of offers that have a free
/// start there, as bits. Finding the first starts of any set of offers is an AND per step.
///
/// Steps are absolute, counted from the epoch.
final class FreeTimes {
  static final int DAY = 24 * 60 * 60 / Steps.SECONDS;
  private final long[][] rows;
  private long first;

  /// @param first step of the horizon
  FreeTimes(long first, int days) {
    this.first = first;
    this.rows = new long[days * DAY][];
  }

  /// Writes the free starts of an offer on one local day.
  ///
  /// @param day first step of that day
  /// @param length of the day in steps
  void put(int offer, long day, int length, Steps starts) {
    for (int i = 0; i < length; i++) {
      long row = day + i - first;
      if (row >= 0 && row < rows.length) put(offer, (int) row, starts.get(i));
    }
  }

  private void put(int offer, int row, boolean free) {
    int word = offer >> 6;
    var bits = rows[row];
    if (bits == null || bits.length <= word) {
      if (!free) return;
      bits = new long[capacity(word)];
      if (rows[row] != null) System.arraycopy(rows[row], 0, bits, 0, rows[row].length);
      rows[row] = bits;
    }
    if (free) bits[word] |= 1L << offer;
    else bits[word] &= ~(1L << offer);
  }

  private int capacity(int word) {
    int grown = 4;
    while (grown <= word) grown += Math.max(grown / 2, 4);
    return grown;
  }

  boolean free(int offer, long step) {
    long row = step - first;
    if (row < 0 || row >= rows.length) return false;
    var bits = rows[(int) row];
    return bits != null && offer >> 6 < bits.length && (bits[offer >> 6] & 1L << offer) != 0;
  }

  /// Goes through the free starts of the wanted offers in order of time until the visitor has
  /// enough.
  ///
  /// @param wanted offers, as bits
  /// @param to exclusive
  void scan(long[] wanted, long from, long to, Visitor visitor) {
    int last = (int) Math.min(to - first, rows.length);
    for (int row = (int) Math.max(from - first, 0); row < last; row++) {
      var bits = rows[row];
      if (bits == null) continue;
      int words = Math.min(bits.length, wanted.length);
      for (int word = 0; word < words; word++)
        for (long left = bits[word] & wanted[word]; left != 0; left &= left - 1) {
          int offer = (word << 6) + Long.numberOfTrailingZeros(left);
          if (!visitor.visit(offer, first + row)) return;
        }
    }
  }

  interface Visitor {
    /// @return false to end
    boolean visit(int offer, long step);
  }

  /// Lets whole days go by: they leave the horizon and as many enter it, empty.
  void roll(int days) {
    int steps = days * DAY;
    first += steps;
    System.arraycopy(rows, steps, rows, 0, rows.length - steps);
    Arrays.fill(rows, rows.length - steps, rows.length, null);
  }

  long first() {
    return first;
  }

  long bytes() {
    long bytes = 8L * rows.length;
    for (var row : rows) if (row != null) bytes += 16 + 8L * row.length;
    return bytes;
  }
}
