package health.consulta.gateway;

import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Limits by account, from wherever its tokens are used; behind the token check.
@Component
@Order(-50)
class AccountLimit implements WebFilter {
  private final RateLimits limits;
  private final int perMinute;

  AccountLimit(RateLimits limits, RateSettings settings) {
    this.limits = limits;
    this.perMinute = settings.account();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(SecurityContext::getAuthentication)
        .ofType(JwtAuthenticationToken.class)
        .map(JwtAuthenticationToken::getName)
        .defaultIfEmpty("")
        .flatMap(account -> {
          var onward = Mono.defer(() -> chain.filter(exchange));
          return account.isEmpty()
              ? onward
              : limits.within(exchange, "account", account, perMinute, onward);
        });
  }
}
