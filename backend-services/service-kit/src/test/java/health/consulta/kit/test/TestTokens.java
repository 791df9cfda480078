package health.consulta.kit.test;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import health.consulta.contract.Role;
import health.consulta.kit.security.Claims;
import health.consulta.kit.security.Tokens;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/// Access tokens as user-service would issue them, signed by a key that only the tests have.
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {
  public static final KeyPair KEYS = keys();

  @Bean
  JwtDecoder jwtDecoder() {
    var decoder =
        NimbusJwtDecoder.withPublicKey((RSAPublicKey) KEYS.getPublic())
            .signatureAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(Tokens.validator());
    return decoder;
  }

  public static String of(UUID account, Role... roles) {
    return token(account, Set.of(roles), claims -> {});
  }

  public static String assistant(UUID account, UUID... practitioners) {
    return token(
        account,
        Set.of(Role.ASSISTANT),
        claims ->
            claims.claim(
                Claims.PRACTITIONERS,
                List.of(practitioners).stream().map(UUID::toString).toList()));
  }

  public static String service() {
    return of(UUID.randomUUID(), Role.SERVICE);
  }

  /// @param changes what is different from a good token
  public static String token(
      UUID account, Set<Role> roles, Consumer<JwtClaimsSet.Builder> changes) {
    var now = Instant.now();
    var claims =
        JwtClaimsSet.builder()
            .subject(account.toString())
            .issuer(Claims.ISSUER)
            .audience(List.of(Claims.AUDIENCE))
            .issuedAt(now)
            .expiresAt(now.plusSeconds(300))
            .claim(Claims.ROLES, roles.stream().map(Role::name).toList());
    changes.accept(claims);
    var key =
        new RSAKey.Builder((RSAPublicKey) KEYS.getPublic()).privateKey(KEYS.getPrivate()).build();
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
        .encode(
            JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
        .getTokenValue();
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
