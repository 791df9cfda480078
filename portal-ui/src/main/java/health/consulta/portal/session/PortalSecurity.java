package health.consulta.portal.session;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.util.UriUtils;

/// Looking for a visit needs no account; everything else does.
@Configuration(proxyBeanMethods = false)
class PortalSecurity {
  private static final String[] PUBLIC = {
    "/",
    "/recherche",
    "/praticien/*",
    "/reserver",
    "/paiement/retour",
    "/visites",
    "/proches",
    "/accord",
    "/compte",
    "/messages",
    "/paiements",
    "/securite",
    "/mes-donnees",
    "/acces",
    "/profil",
    "/connexion",
    "/inscription",
    "/confirm",
    "/mot-de-passe",
    "/reset",
    "/favicon.ico",
    "/icons/**",
    "/manifest.webmanifest",
    "/offline.*",
    "/sw.js",
    "/aura/**"
  };

  /// The management server listens on the loopback address only; it knows no Vaadin.
  @Bean
  @Order(1)
  SecurityFilterChain management(
      HttpSecurity http, @Value("${management.server.port}") int managementPort) throws Exception {
    http.securityMatcher(request -> request.getLocalPort() == managementPort);
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain routes(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(requests ->
        requests
            .dispatcherTypeMatchers(DispatcherType.ERROR) // whoever is refused learns it as such
            .permitAll()
            .requestMatchers(PUBLIC)
            .permitAll()
            .requestMatchers("/fichiers/comptes/**", "/fichiers/rapports/**")
            .hasAnyRole("ADMINISTRATOR", "PRACTITIONER", "ASSISTANT")
            .requestMatchers("/fichiers/tarifs.*", "/fichiers/journal.*")
            .hasRole("ADMINISTRATOR")
            .requestMatchers("/fichiers/**")
            .hasRole("PATIENT")
            // an address that nothing stands at is told by the page itself
            .requestMatchers(PortalSecurity::opensPage)
            .authenticated());
    http.with(vaadin(), portal -> portal.loginView("/connexion", "/"));
    http.exceptionHandling(refusals ->
        refusals.defaultAuthenticationEntryPointFor(
            PortalSecurity::signIn, PortalSecurity::opensPage));
    return http.build();
  }

  private static boolean opensPage(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
  }

  /// Whoever has to say who they are first comes back to where they wanted to go.
  private static void signIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    var query = request.getQueryString();
    var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    response.sendRedirect("/connexion?retour=" + UriUtils.encode(wanted, StandardCharsets.UTF_8));
  }
}
