package health.consulta.launcher.sandbox.stripe;

import java.util.Arrays;
import java.util.Optional;

/// Stripe's documented test cards: <https://docs.stripe.com/testing>.
enum TestCard {
  VISA("4242424242424242", "pm_card_visa", "visa", null, false),
  MASTERCARD("5555555555554444", "pm_card_mastercard", "mastercard", null, false),
  DECLINED("4000000000000002", "pm_card_chargeDeclined", "visa", Decline.GENERIC, false),
  INSUFFICIENT_FUNDS(
      "4000000000009995",
      "pm_card_chargeDeclinedInsufficientFunds",
      "visa",
      Decline.INSUFFICIENT_FUNDS,
      false),
  AUTHENTICATE("4000002760003184", "pm_card_authenticationRequired", "visa", null, true),
  THREE_D_SECURE("4000000000003220", "pm_card_threeDSecure2Required", "visa", null, true),
  EXPIRED("4000000000000069", "pm_card_chargeDeclinedExpiredCard", "visa", Decline.EXPIRED, false),
  INCORRECT_CVC(
      "4000000000000127",
      "pm_card_chargeDeclinedIncorrectCvc",
      "visa",
      Decline.INCORRECT_CVC,
      false),
  PROCESSING_ERROR(
      "4000000000000119",
      "pm_card_chargeDeclinedProcessingError",
      "visa",
      Decline.PROCESSING,
      false),
  /// Any other number: in test mode Stripe declines it.
  UNKNOWN("4000000000000000", "", "visa", Decline.NOT_A_TEST_CARD, false);

  private final String number;
  private final String token;
  private final String brand;
  private final Optional<Decline> decline;
  private final boolean authenticates;

  TestCard(
      String number,
      String token,
      String brand,
      @org.jspecify.annotations.Nullable Decline decline,
      boolean authenticates) {
    this.number = number;
    this.token = token;
    this.brand = brand;
    this.decline = Optional.ofNullable(decline);
    this.authenticates = authenticates;
  }

  static TestCard withNumber(String digits) {
    return Arrays.stream(values()).filter(c -> c.number.equals(digits)).findFirst().orElse(UNKNOWN);
  }

  /// `pm_card_visa_chargeDeclined` and `pm_card_chargeDeclined` are the same.
  static Optional<TestCard> withToken(String token) {
    var plain = token.replace("pm_card_visa_", "pm_card_");
    return Arrays.stream(values())
        .filter(c -> !c.token.isEmpty() && c.token.equals(plain))
        .findFirst();
  }

  String number() {
    return number;
  }

  String brand() {
    return brand;
  }

  Optional<Decline> decline() {
    return decline;
  }

  boolean authenticates() {
    return authenticates;
  }
}
