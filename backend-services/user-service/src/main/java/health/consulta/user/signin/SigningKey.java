package health.consulta.user.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import health.consulta.kit.security.Seal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.UUID;

/// A key pair that signs access tokens.
record SigningKey(String kid, RSAPublicKey publicKey, PrivateKey privateKey, Instant createdAt) {
  private static final int BITS = 2048;

  static SigningKey fresh(Instant now) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      var pair = generator.generateKeyPair();
      return new SigningKey(
          UUID.randomUUID().toString(), (RSAPublicKey) pair.getPublic(), pair.getPrivate(), now);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static SigningKey of(StoredKey stored, Seal seal) {
    try {
      var rsa = KeyFactory.getInstance("RSA");
      var privateBytes = seal.open(stored.sealedPrivate(), stored.kid());
      return new SigningKey(
          stored.kid(),
          (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(stored.encodedPublic())),
          rsa.generatePrivate(new PKCS8EncodedKeySpec(privateBytes)),
          stored.createdAt());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  StoredKey store(int generation, Seal seal) {
    return new StoredKey(
        generation,
        kid,
        publicKey.getEncoded(),
        seal.close(privateKey.getEncoded(), kid),
        createdAt);
  }

  RSAKey published() {
    return new RSAKey.Builder(publicKey)
        .keyID(kid)
        .algorithm(JWSAlgorithm.RS256)
        .keyUse(KeyUse.SIGNATURE)
        .build();
  }
}
