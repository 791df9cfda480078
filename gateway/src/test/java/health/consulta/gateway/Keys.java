package health.consulta.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/// Signs as user-service would, and as those who would like to.
class Keys {
  final RSAKey key;

  Keys(String id) {
    try {
      key = new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String set() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  static JWTClaimsSet.Builder claims(String role) {
    return new JWTClaimsSet.Builder()
        .issuer("consulta")
        .audience("consulta")
        .subject(UUID.randomUUID().toString())
        .claim("roles", List.of(role))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  String token(JWTClaimsSet.Builder claims) {
    return signed(JWSAlgorithm.RS256, claims);
  }

  String signed(JWSAlgorithm algorithm, JWTClaimsSet.Builder claims) {
    try {
      var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
      var jwt = new SignedJWT(header, claims.build());
      jwt.sign(
          JWSAlgorithm.Family.HMAC_SHA.contains(algorithm)
              ? new MACSigner(key.toRSAPublicKey().getEncoded())
              : new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String unsigned(JWTClaimsSet.Builder claims) {
    return new PlainJWT(claims.build()).serialize();
  }
}
