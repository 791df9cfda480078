package health.consulta.billing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A price divided between the practice, which gives a part of it up, others who pay, and the
/// patient, in the smallest unit of its currency. They add up to the price, and none is negative.
///
/// @param parts of the others, in their order
record Split(long exempted, List<Long> parts, long patient) {
  /// What another one is to pay: either is there.
  ///
  /// @param percent of the base that is left by the exemption
  record Claim(@Nullable Integer percent, @Nullable Long minor) {}

  /// What is given up: an amount, or all when absent.
  record Gift(@Nullable Long minor) {
    long of(long price) {
      return minor == null ? price : Math.min(minor, price);
    }
  }

  /// What is too much is cut to what is left.
  ///
  /// @param base the part of the price that percents are of
  /// @param gift absent: nothing is given up
  /// @param claims percents of at most 100 together
  static Split of(long price, long base, @Nullable Gift gift, List<Claim> claims) {
    long exempted = gift == null ? 0 : gift.of(price);
    var parts = percents(Math.min(base, price - exempted), claims);
    long left = price - exempted - Arrays.stream(parts).sum();
    for (int n = 0; n < parts.length; n++) {
      var minor = claims.get(n).minor();
      if (minor == null) continue;
      parts[n] = Math.min(minor, left);
      left -= parts[n];
    }
    return new Split(exempted, Arrays.stream(parts).boxed().toList(), left);
  }

  /// What is left of the base is the last weight.
  private static long[] percents(long base, List<Claim> claims) {
    var weights = new long[claims.size() + 1];
    for (int n = 0; n < claims.size(); n++)
      weights[n] = Objects.requireNonNullElse(claims.get(n).percent(), 0);
    weights[claims.size()] = 100 - Arrays.stream(weights).sum();
    return Arrays.copyOf(Shares.spread(base, weights), claims.size());
  }

  /// Whether nothing of what is asked for has to be cut.
  static boolean fits(long price, long base, @Nullable Gift gift, List<Claim> claims) {
    if (percent(claims) > 100) return false;
    if (gift != null && gift.minor() != null && gift.minor() > price) return false;
    var parts = of(price, base, gift, claims).parts();
    for (int n = 0; n < parts.size(); n++) {
      var minor = claims.get(n).minor();
      if (minor != null && minor > parts.get(n)) return false;
    }
    return true;
  }

  private static int percent(List<Claim> claims) {
    return claims.stream().mapToInt(claim -> Objects.requireNonNullElse(claim.percent(), 0)).sum();
  }
}
