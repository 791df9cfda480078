package health.consulta.gateway;

import static org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN;
import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;

/// A token that comes is checked here; whether one is needed, and what it allows, is decided by the
/// owning service. The portal has its own sessions.
@Configuration
@EnableWebFluxSecurity
class Security {
  private static final Problem UNAUTHENTICATED =
      new Problem(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "A valid access token is needed.");

  @Bean
  @Order(1)
  SecurityWebFilterChain api(ServerHttpSecurity http, Problems problems) {
    return plain(http)
        .securityMatcher(pathMatchers(Api.PATHS))
        .headers(Security::headers)
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> {})
                .authenticationFailureHandler((filtered, failure) ->
                    problems.write(filtered.getExchange(), problem(failure))))
        .build();
  }

  @Bean
  @Order(2)
  SecurityWebFilterChain portal(ServerHttpSecurity http) {
    return plain(http)
        .headers(headers -> headers(headers).cache(HeaderSpec.CacheSpec::disable))
        .build();
  }

  /// A request has its span and its timer; those of each security filter would cost more than the
  /// hop.
  @Bean
  SecurityObservationSettings noSpanForEachFilter() {
    return SecurityObservationSettings.noObservations();
  }

  private static ServerHttpSecurity plain(ServerHttpSecurity http) {
    return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .csrf(CsrfSpec::disable) // no cookie of ours; the portal guards its own
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .logout(LogoutSpec::disable)
        .requestCache(RequestCacheSpec::disable)
        .authorizeExchange(requests -> requests.anyExchange().permitAll());
  }

  private static HeaderSpec headers(HeaderSpec headers) {
    return headers
        .contentSecurityPolicy(policy -> policy.policyDirectives("frame-ancestors 'none'"))
        .referrerPolicy(referrer -> referrer.policy(STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .permissionsPolicy(permissions ->
            permissions.policy(
                "camera=(self), microphone=(self), display-capture=(self), geolocation=(), usb=()"));
  }

  private static Problem problem(AuthenticationException failure) {
    return failure instanceof AuthenticationServiceException
        ? Problem.unavailable()
        : UNAUTHENTICATED;
  }

  /// Paths with tricks in them (dots, encoded or doubled slashes, parameters).
  @Bean
  ServerExchangeRejectedHandler rejected(Problems problems) {
    return (exchange, rejection) ->
        problems.write(
            exchange,
            new Problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "The request is not well formed."));
  }
}
