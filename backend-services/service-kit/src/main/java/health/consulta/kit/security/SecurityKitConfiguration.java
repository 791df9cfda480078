package health.consulta.kit.security;

import feign.RequestInterceptor;
import health.consulta.kit.web.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.cloud.client.loadbalancer.LoadBalanced;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
    })
@EnableMethodSecurity
class SecurityKitConfiguration {
  @Bean
  SecurityFilterChain resourceServer(
      HttpSecurity http, ObjectProvider<RequestMappingHandlerMapping> mappings, Problems problems) {
    return http.csrf(AbstractHttpConfigurer::disable) // tokens only, no cookie
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/error", "/actuator/**")
                .permitAll()
                .anyRequest()
                .access(new DeclaredAccess(mappings)))
        .oauth2ResourceServer(server ->
            server
                .withObjectPostProcessor(answerOutages(problems))
                .jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                .authenticationEntryPoint(unauthenticated(problems)))
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(unauthenticated(problems))
                .accessDeniedHandler((request, response, denied) ->
                    problems.write(
                        response, HttpStatus.FORBIDDEN, "FORBIDDEN", "This is not yours to do.")))
        .build();
  }

  /// A request has its span and its timer; those of each security filter would cost more than the
  /// answer.
  @Bean
  SecurityObservationSettings noSpanForEachFilter() {
    return SecurityObservationSettings.noObservations();
  }

  private static AuthenticationEntryPoint unauthenticated(Problems problems) {
    return (request, response, failure) -> {
      if (failure instanceof AuthenticationServiceException) {
        problems.write(
            response,
            HttpStatus.SERVICE_UNAVAILABLE,
            "DEPENDENCY_DOWN",
            "Tokens cannot be checked at the moment.");
        return;
      }
      response.setHeader("WWW-Authenticate", "Bearer");
      problems.write(
          response, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "A valid access token is needed.");
    };
  }

  /// As it comes, the filter lets an outage of the key set through as a bug of ours.
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answerOutages(
      Problems problems) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(unauthenticated(problems)::commence);
        return filter;
      }
    };
  }

  private static JwtAuthenticationConverter roles() {
    var authorities = new JwtGrantedAuthoritiesConverter();
    authorities.setAuthoritiesClaimName(Claims.ROLES);
    authorities.setAuthorityPrefix("ROLE_");
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(authorities);
    return converter;
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(@LoadBalanced RestTemplate keys) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri("http://user-service/api/auth/jwks")
            .restOperations(keys)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(Tokens.validator());
    return decoder;
  }

  @Bean
  @LoadBalanced
  RestTemplate keys() {
    return new RestTemplate(shortTimeouts());
  }

  // not a default candidate: Eureka's own client would take it and look the registry up in itself
  @Bean(defaultCandidate = false)
  @LoadBalanced
  RestClient.Builder loadBalancedRestClient() {
    return RestClient.builder().requestFactory(shortTimeouts());
  }

  @Bean
  ServiceTokens serviceTokens(
      @LoadBalanced RestClient.Builder http,
      @Value("${spring.application.name}") String service,
      @Value("${consulta.service-secret}") String secret) {
    return new ServiceTokens(http.build(), Clock.systemUTC(), service, secret);
  }

  /// Every Feign client calls in the name of this service; on whose behalf is in the request
  /// itself.
  @Bean
  RequestInterceptor serviceToken(ServiceTokens tokens) {
    return request -> request.header("Authorization", "Bearer " + tokens.token());
  }

  @Bean
  WebMvcConfigurer callerArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(
          List<org.springframework.web.method.support.HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }

  private static JdkClientHttpRequestFactory shortTimeouts() {
    var client =
        java.net.http.HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    var factory = new JdkClientHttpRequestFactory(client);
    factory.setReadTimeout(Duration.ofSeconds(4));
    return factory;
  }
}
