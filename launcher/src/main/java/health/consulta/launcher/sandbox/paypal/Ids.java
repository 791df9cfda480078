package health.consulta.launcher.sandbox.paypal;

import java.security.SecureRandom;

/// Names in PayPal's manner: capitals and digits that nobody can guess.
final class Ids {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  static String next(int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
