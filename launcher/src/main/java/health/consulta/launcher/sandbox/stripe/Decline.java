package health.consulta.launcher.sandbox.stripe;

import java.util.Locale;

/// Why a card is refused: Stripe's code, decline code and words.
enum Decline {
  GENERIC(
      "card_declined", "generic_decline", "Your card was declined.", "Votre carte a été refusée."),
  INSUFFICIENT_FUNDS(
      "card_declined",
      "insufficient_funds",
      "Your card has insufficient funds.",
      "Votre carte ne dispose pas de fonds suffisants."),
  EXPIRED(
      "expired_card",
      "expired_card",
      "Your card has expired.",
      "Votre carte est arrivée à expiration."),
  INCORRECT_CVC(
      "incorrect_cvc",
      "incorrect_cvc",
      "Your card's security code is incorrect.",
      "Le code de sécurité de votre carte est incorrect."),
  PROCESSING(
      "processing_error",
      "processing_error",
      "An error occurred while processing your card. Try again in a little bit.",
      "Une erreur est survenue pendant le traitement de votre carte. Réessayez dans un instant."),
  NOT_A_TEST_CARD(
      "card_declined",
      "test_mode_live_card",
      "Your card was declined. Your request was in test mode, but used a non test card.",
      "Votre carte a été refusée : seules les cartes de test sont acceptées ici."),
  AUTHENTICATION_FAILED(
      "payment_intent_authentication_failure",
      "",
      "We are unable to authenticate your payment method. Please choose a different payment method"
          + " and try again.",
      "Votre banque n'a pas confirmé votre identité. Réessayez, ou choisissez une autre carte."),
  SETUP_AUTHENTICATION_FAILED(
      "setup_intent_authentication_failure",
      "",
      "We are unable to authenticate your payment method. Please choose a different payment method"
          + " and try again.",
      "Votre banque n'a pas confirmé votre identité. Réessayez, ou choisissez une autre carte."),
  AUTHENTICATION_REQUIRED(
      "authentication_required",
      "authentication_required",
      "Your card was declined. This transaction requires authentication.",
      "Votre carte a été refusée : votre banque demande une authentification.");

  private final String code;
  private final String declineCode;
  private final String english;
  private final String french;

  Decline(String code, String declineCode, String english, String french) {
    this.code = code;
    this.declineCode = declineCode;
    this.english = english;
    this.french = french;
  }

  String message(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : english;
  }

  String code() {
    return code;
  }

  StripeRefusal refusal() {
    var type = declineCode.isEmpty() ? "invalid_request_error" : "card_error";
    var refusal = StripeRefusal.of(402, type, english).code(code);
    return declineCode.isEmpty() ? refusal : refusal.with("decline_code", declineCode);
  }
}
