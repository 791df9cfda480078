package health.consulta.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/// How sums are divided, to the cent.
class Shares {
  private Shares() {}

  /// Spreads an amount over weights by the running total, half a cent up. The shares add up to the
  /// amount; none is negative, or a cent or more away from its exact size; none is more than its
  /// weight where the amount is at most the sum of the weights.
  ///
  /// @param amount not negative
  /// @param weights none negative, with a sum above 0 unless the amount is 0
  static long[] spread(long amount, long... weights) {
    var shares = new long[weights.length];
    if (amount == 0) return shares;
    long all = Arrays.stream(weights).reduce(0, Math::addExact);
    long soFar = 0;
    long given = 0;
    for (int n = 0; n < weights.length; n++) {
      soFar += weights[n];
      long by = rounded(amount, soFar, all);
      shares[n] = by - given;
      given = by;
    }
    return shares;
  }

  private static long rounded(long amount, long part, long all) {
    return BigDecimal.valueOf(amount)
        .multiply(BigDecimal.valueOf(part))
        .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
