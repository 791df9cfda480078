package health.consulta.launcher.sandbox.stripe;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stripe's documented test cards: <https://docs.stripe.com/testing>.
enum TestCard {
  VISA("4242424242424242", "visa"),
  MASTERCARD("5555555555554444", "mastercard"),
  DECLINED("4000000000000002", "chargeDeclined", Decline.GENERIC),
  INSUFFICIENT_FUNDS(
      "4000000000009995", "chargeDeclinedInsufficientFunds", Decline.INSUFFICIENT_FUNDS),
  AUTHENTICATE("4000002760003184", "authenticationRequired", Authentication.ALWAYS),
  THREE_D_SECURE("4000000000003220", "threeDSecure2Required", Authentication.ALWAYS),
  AUTHENTICATE_UNLESS_SET_UP(
      "4000002500003155", "authenticationRequiredOnSetup", Authentication.UNLESS_SET_UP),
  ALREADY_SET_UP(
      "4000003800000446",
      "authenticationRequiredSetupForOffSession",
      Authentication.WITH_THE_PAYER),
  /// Authenticates, and has no money all the same.
  AUTHENTICATE_WITHOUT_FUNDS(
      "4000008260003178",
      "authenticationRequiredChargeDeclinedInsufficientFunds",
      Decline.INSUFFICIENT_FUNDS,
      Authentication.UNLESS_SET_UP),
  /// Can be stored; every charge is declined.
  DECLINED_ONCE_STORED("4000000000000341", "chargeCustomerFail", Decline.GENERIC),
  DISPUTED("4000000000000259", "createDispute", Complaint.FRAUDULENT),
  NOT_RECEIVED("4000000000002685", "createDisputeProductNotReceived", Complaint.NOT_RECEIVED),
  INQUIRY("4000000000001976", "createDisputeInquiry", Complaint.INQUIRY),
  EXPIRED("4000000000000069", "chargeDeclinedExpiredCard", Decline.EXPIRED),
  INCORRECT_CVC("4000000000000127", "chargeDeclinedIncorrectCvc", Decline.INCORRECT_CVC),
  PROCESSING_ERROR("4000000000000119", "chargeDeclinedProcessingError", Decline.PROCESSING),
  /// Any other number: in test mode Stripe declines it.
  UNKNOWN("4000000000000000", "", Decline.NOT_A_TEST_CARD);

  /// When the bank wants to see the payer.
  private enum Authentication {
    NEVER,
    WITH_THE_PAYER,
    UNLESS_SET_UP,
    ALWAYS
  }

  private final String number;
  private final String name;
  private final Optional<Decline> decline;
  private final Authentication authentication;
  private final Optional<Complaint> complaint;

  TestCard(String number, String name) {
    this(number, name, null, Authentication.NEVER);
  }

  TestCard(String number, String name, Decline decline) {
    this(number, name, decline, Authentication.NEVER);
  }

  TestCard(String number, String name, Authentication authentication) {
    this(number, name, null, authentication);
  }

  TestCard(String number, String name, Complaint complaint) {
    this(number, name, null, Authentication.NEVER, complaint);
  }

  TestCard(String number, String name, @Nullable Decline decline, Authentication authentication) {
    this(number, name, decline, authentication, null);
  }

  TestCard(
      String number,
      String name,
      @Nullable Decline decline,
      Authentication authentication,
      @Nullable Complaint complaint) {
    this.number = number;
    this.name = name;
    this.decline = Optional.ofNullable(decline);
    this.authentication = authentication;
    this.complaint = Optional.ofNullable(complaint);
  }

  static TestCard withNumber(String digits) {
    return Arrays.stream(values()).filter(c -> c.number.equals(digits)).findFirst().orElse(UNKNOWN);
  }

  /// `pm_card_visa_chargeDeclined` and `pm_card_chargeDeclined` are the same.
  static Optional<TestCard> withToken(String token) {
    var plain = token.replace("pm_card_visa_", "pm_card_");
    return Arrays.stream(values())
        .filter(c -> !c.name.isEmpty() && plain.equals("pm_card_" + c.name))
        .findFirst();
  }

  String number() {
    return number;
  }

  String brand() {
    return this == MASTERCARD ? "mastercard" : "visa";
  }

  /// What a charge comes to.
  Optional<Decline> decline() {
    return decline;
  }

  /// What its holder tells the bank once a charge was captured.
  Optional<Complaint> complaint() {
    return complaint;
  }

  /// What storing the card comes to.
  Optional<Decline> declineOfSetup() {
    return this == DECLINED_ONCE_STORED || this == AUTHENTICATE_WITHOUT_FUNDS
        ? Optional.empty()
        : decline;
  }

  /// While the payer is there, paying or storing the card.
  boolean authenticates() {
    return authentication != Authentication.NEVER;
  }

  boolean authenticatesOffSession(boolean setUp) {
    return switch (authentication) {
      case NEVER, WITH_THE_PAYER -> false;
      case UNLESS_SET_UP -> !setUp;
      case ALWAYS -> true;
    };
  }
}
