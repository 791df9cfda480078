package health.consulta.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// An amount in the smallest unit of its currency: `{"minor":2500,"currency":"EUR"}` is 25 €.
///
/// @param currency ISO 4217 code
public record Money(long minor, @NotBlank @Size(min = 3, max = 3) String currency) {
  public static Money euros(long minor) {
    return new Money(minor, "EUR");
  }

  /// @throws IllegalArgumentException when the currencies differ
  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  /// @throws IllegalArgumentException when the currencies differ
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
  }

  public Money abs() {
    return minor < 0 ? negated() : this;
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency))
      throw new IllegalArgumentException(currency + " and " + other.currency);
    return other;
  }
}
