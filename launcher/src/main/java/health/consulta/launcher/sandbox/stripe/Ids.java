package health.consulta.launcher.sandbox.stripe;

import java.security.SecureRandom;

/// Names in Stripe's manner: a kind, an underscore, letters and digits that nobody can guess.
final class Ids {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  static String next(String prefix) {
    return prefix + random(24);
  }

  static String random(int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
