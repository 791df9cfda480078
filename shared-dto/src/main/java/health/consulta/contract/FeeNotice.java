package health.consulta.contract;

import java.util.Optional;

/// What a patient has to be told in writing before a visit: what it costs, and which part of that
/// is at the agreed tariff (decree of 2 October 2008, for article L. 1111-3 CSP). The decree asks
/// for it where there is an excess; the grid does not always know the agreed tariff, so it is given
/// from that fee on whatever the excess.
///
/// @param amount all that is asked for the visit
/// @param base the part at the agreed tariff, as far as the grid knows it
public record FeeNotice(Money amount, Money base) {
  private static final long FROM = 7_000;

  /// @return empty for a fee of which nothing has to be written
  public static Optional<FeeNotice> of(Money amount, Money base) {
    return isOwedFor(amount) ? Optional.of(new FeeNotice(amount, base)) : Optional.empty();
  }

  public static boolean isOwedFor(Money amount) {
    return amount.minor() >= FROM;
  }

  /// What is asked beyond the agreed tariff.
  public Money excess() {
    return amount.minus(base);
  }
}
