package health.consulta.e2e.load;

import java.util.Locale;
import java.util.stream.LongStream;

/// How long each of many calls took, in nanoseconds.
public final class Latencies {
  private final long[] sorted;

  private Latencies(long[] sorted) {
    this.sorted = sorted;
  }

  public static Latencies of(LongStream nanos) {
    return new Latencies(nanos.sorted().toArray());
  }

  /// The latency in milliseconds that this share of the calls did not exceed.
  ///
  /// @param share 0 to 1
  public double millis(double share) {
    if (sorted.length == 0) return Double.NaN;
    int rank = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(rank, 0, sorted.length - 1)] / 1e6;
  }

  public int count() {
    return sorted.length;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p99 %.1f ms, max %.1f ms of %d",
        millis(0.5),
        millis(0.99),
        millis(1),
        count());
  }
}
