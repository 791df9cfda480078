package health.consulta.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// AES-256-GCM under a key derived (HKDF, RFC 5869) from the secret of the environment. What is
/// sealed for one purpose does not open for another.
public final class Seal {
  private static final int SHORTEST_SECRET = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  /// @param secret of 32 characters at least
  public Seal(String secret) {
    if (secret.length() < SHORTEST_SECRET)
      throw new IllegalStateException(
          "CONSULTA_ENCRYPTION_KEY needs at least " + SHORTEST_SECRET + " characters");
    this.key = derive(secret);
  }

  /// Says which key it is and nothing about it, so that several can be told apart.
  public String id() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] close(byte[] plain, String purpose) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, purpose);
    var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return whole;
  }

  /// @throws IllegalStateException when it was sealed by another secret or purpose, or changed
  public byte[] open(byte[] sealed, String purpose) {
    return run(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(sealed, NONCE),
        Arrays.copyOfRange(sealed, NONCE, sealed.length),
        purpose);
  }

  private byte[] run(int mode, byte[] nonce, byte[] text, String purpose) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "CONSULTA_ENCRYPTION_KEY is not the one that this database was sealed with", e);
    }
  }

  private static SecretKey derive(String secret) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret.getBytes(StandardCharsets.UTF_8))
              .thenExpand("consulta sealing".getBytes(StandardCharsets.UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
