package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.paypal.Der.bits;
import static health.consulta.launcher.sandbox.paypal.Der.element;
import static health.consulta.launcher.sandbox.paypal.Der.identifier;
import static health.consulta.launcher.sandbox.paypal.Der.none;
import static health.consulta.launcher.sandbox.paypal.Der.octets;
import static health.consulta.launcher.sandbox.paypal.Der.sequence;
import static health.consulta.launcher.sandbox.paypal.Der.yes;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// X.509 version 3 certificates (RFC 5280), signed by SHA256withRSA.
final class Certificates {
  private static final Duration VALID = Duration.ofDays(3650);
  private static final byte[] ALGORITHM = sequence(identifier("1.2.840.113549.1.1.11"), none());

  private Certificates() {}

  /// An authority's own certificate.
  static byte[] authority(String name, KeyPair keys, Instant now) {
    return signed(name, keys.getPrivate(), name, keys.getPublic(), true, now);
  }

  static byte[] issued(
      String issuer, PrivateKey signer, String subject, PublicKey key, Instant now) {
    return signed(issuer, signer, subject, key, false, now);
  }

  private static byte[] signed(
      String issuer,
      PrivateKey signer,
      String subject,
      PublicKey key,
      boolean authority,
      Instant now) {
    var content =
        sequence(
            element(0xa0, Der.integer(BigInteger.TWO)),
            Der.integer(new BigInteger(64, new SecureRandom()).add(BigInteger.ONE)),
            ALGORITHM,
            name(issuer),
            sequence(Der.time(now.minus(Duration.ofDays(1))), Der.time(now.plus(VALID))),
            name(subject),
            key.getEncoded(),
            element(0xa3, sequence(constraints(authority), usage(authority))));
    return sequence(content, ALGORITHM, bits(signature(signer, content)));
  }

  private static byte[] name(String common) {
    return sequence(element(0x31, sequence(identifier("2.5.4.3"), Der.text(common))));
  }

  private static byte[] constraints(boolean authority) {
    return extension("2.5.29.19", authority ? sequence(yes()) : sequence());
  }

  private static byte[] usage(boolean authority) {
    // keyCertSign, or digitalSignature
    var bits = authority ? new byte[] {2, 0x04} : new byte[] {7, (byte) 0x80};
    return extension("2.5.29.15", element(0x03, bits));
  }

  private static byte[] extension(String identifier, byte[] value) {
    return sequence(identifier(identifier), yes(), octets(value));
  }

  private static byte[] signature(PrivateKey signer, byte[] content) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signer);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pem(byte[] certificate) {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
        + "\n-----END CERTIFICATE-----\n";
  }
}
