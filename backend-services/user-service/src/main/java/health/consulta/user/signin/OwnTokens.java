package health.consulta.user.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import health.consulta.kit.security.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// This service checks tokens with the keys it holds instead of asking itself for them.
@Configuration(proxyBeanMethods = false)
class OwnTokens {
  @Bean
  JwtDecoder jwtDecoder(SigningKeys keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.RS256, (selector, context) -> selector.select(keys.published())));
    processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validator below does
    var decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(Tokens.validator());
    return decoder;
  }
}
