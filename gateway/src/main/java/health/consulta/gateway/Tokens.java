package health.consulta.gateway;

import java.time.Clock;
import java.util.List;
import org.springframework.cloud.client.loadbalancer.reactive.ReactorLoadBalancerExchangeFilterFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/// What is asked of a token from outside: RS256 by a key of user-service, issuer, audience, an
/// expiry that has not passed, and a person behind it: services call each other directly.
@Configuration
class Tokens {
  private static final String PLATFORM = "consulta";

  @Bean
  ReactiveJwtDecoder jwtDecoder(
      ReactorLoadBalancerExchangeFilterFunction loadBalancer, Clock clock) {
    var keys = new SigningKeys(WebClient.builder().filter(loadBalancer).build(), clock);
    var decoder =
        NimbusReactiveJwtDecoder.withJwkSource(keys::of)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(validator());
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> validator() {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(),
        new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
        new JwtIssuerValidator(PLATFORM),
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, audience -> audience != null && audience.contains(PLATFORM)),
        new JwtClaimValidator<List<String>>(
            "roles", roles -> roles == null || !roles.contains("SERVICE")));
  }
}
