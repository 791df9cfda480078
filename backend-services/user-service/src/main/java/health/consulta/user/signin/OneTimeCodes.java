package health.consulta.user.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time codes (RFC 6238 over RFC 4226) as every authenticator makes them:
/// HMAC-SHA-1, six digits, a new one every thirty seconds.
final class OneTimeCodes {
  private static final int SECONDS = 30;
  private static final int DIGITS = 1_000_000;

  /// For clocks that are not quite the same (RFC 6238, 5.2).
  private static final int DRIFT = 1;

  private OneTimeCodes() {}

  /// Which step the code is of, the latest of those that are near. All are compared, so that the
  /// time it takes says nothing.
  static OptionalLong step(byte[] secret, String code, Instant now) {
    var current = now.getEpochSecond() / SECONDS;
    var given = code.getBytes(StandardCharsets.UTF_8);
    return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
        .filter(step -> MessageDigest.isEqual(bytes(at(secret, step)), given))
        .max();
  }

  static String at(byte[] secret, long step) {
    var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    var offset = hash[hash.length - 1] & 0xf;
    var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return "%06d".formatted(number % DIGITS);
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String code) {
    return code.getBytes(StandardCharsets.UTF_8);
  }
}
