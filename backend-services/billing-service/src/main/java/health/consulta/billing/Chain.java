package health.consulta.billing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/// Seals what stands on a paper together with the seal of the paper before it, so that no paper can
/// be changed, taken out or put elsewhere without its being seen.
class Chain {
  /// Where a series begins.
  static final String START = "";

  private Chain() {}

  /// @param fields in an order that never changes; `null` and the empty text differ
  /// @return SHA-256 in 64 hex digits
  static String seal(String previous, Object... fields) {
    var sha = sha256();
    put(sha, previous);
    Arrays.stream(fields).forEach(field -> put(sha, field));
    return HexFormat.of().formatHex(sha.digest());
  }

  /// With its length, so that no two rows of fields read the same.
  private static void put(MessageDigest sha, Object field) {
    var bytes = Objects.toString(field, "\0").getBytes(StandardCharsets.UTF_8);
    sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
