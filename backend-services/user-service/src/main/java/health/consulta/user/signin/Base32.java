package health.consulta.user.signin;

/// The letters and digits that people type without mistaking one for another (RFC 4648, 6), without
/// padding.
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  /// @param bytes as many as fill whole characters: a multiple of five
  static String of(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (var each : bytes) {
      buffer = buffer << 8 | each & 0xff;
      for (bits += 8; bits >= 5; bits -= 5) text.append(ALPHABET.charAt(buffer >> bits - 5 & 31));
    }
    return text.toString();
  }
}
