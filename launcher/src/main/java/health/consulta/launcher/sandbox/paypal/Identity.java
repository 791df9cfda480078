package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Change;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32;
import tools.jackson.databind.node.ObjectNode;

/// Who signs the webhooks: a key with a certificate of an authority of the sandbox's own, made at
/// the first start and kept in the books.
final class Identity {
  static final String NAME = "messageverificationcerts.paypal.sandbox";
  private static final String AUTHORITY = "Payment sandbox authority";

  private final String certificates;
  private final String name;
  private final PrivateKey key;

  Identity(Books books) {
    var stored = books.change(change -> of(change, books.clock().systemInstant()));
    certificates = stored.path("certificates").asString();
    name = stored.path("name").asString();
    key = key(stored.path("key").asString());
  }

  private static ObjectNode of(Change change, Instant now) {
    return change
        .find(Kind.IDENTITY.key("own"))
        .orElseGet(() -> {
          var fresh = fresh(now);
          change.put(fresh);
          return fresh;
        });
  }

  private static ObjectNode fresh(Instant now) {
    var authority = keys();
    var own = keys();
    var issued = Certificates.issued(AUTHORITY, authority.getPrivate(), NAME, own.getPublic(), now);
    return object(
        "id",
        Kind.IDENTITY.key("own"),
        "name",
        "CERT-" + Ids.next(8).toLowerCase(java.util.Locale.ROOT),
        "certificates",
        Certificates.pem(issued)
            + Certificates.pem(Certificates.authority(AUTHORITY, authority, now)),
        "key",
        Base64.getEncoder().encodeToString(own.getPrivate().getEncoded()));
  }

  static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey key(String encoded) {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The certificate and its authority's, in PEM.
  String certificates() {
    return certificates;
  }

  /// Under `/v1/notifications/certs/`.
  String name() {
    return name;
  }

  String sign(String transmissionId, String time, String webhookId, String body) {
    return sign(key, transmissionId, time, webhookId, body);
  }

  static String sign(
      PrivateKey key, String transmissionId, String time, String webhookId, String body) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(
          signedText(transmissionId, time, webhookId, body).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signedText(String transmissionId, String time, String webhookId, String body) {
    var sum = new CRC32();
    sum.update(body.getBytes(StandardCharsets.UTF_8));
    return transmissionId + "|" + time + "|" + webhookId + "|" + sum.getValue();
  }
}
