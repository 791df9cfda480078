package health.consulta.gateway;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// Limits by client address, before any token is looked at: all requests, and more strictly those
/// by which passwords are guessed or times are blocked.
@Component
@Order(-200)
class AddressLimit implements WebFilter {
  private final RateLimits limits;
  private final int general;
  private final List<Strict> strict;

  AddressLimit(RateLimits limits, RateSettings settings) {
    this.limits = limits;
    this.general = settings.address();
    this.strict =
        List.of(
            strict("/api/auth/login", settings.login()),
            strict("/api/auth/passkey", settings.login()),
            strict("/api/auth/passkey/options", settings.passkeyOptions()),
            strict("/api/auth/register", settings.register()),
            strict("/api/auth/password-reset/**", settings.passwordReset()),
            strict("/api/users/mandates/links", settings.passwordReset()),
            strict("/api/auth/refresh", settings.refresh()),
            strict("/api/holds", settings.holds()));
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    if (!Api.matches(request)) return chain.filter(exchange);
    var address = address(request);
    var onward = Mono.defer(() -> chain.filter(exchange));
    for (var rule : strict)
      if (rule.matches(request)) {
        var further = onward;
        onward =
            Mono.defer(
                () -> limits.within(exchange, rule.name(), address, rule.perMinute(), further));
      }
    return limits.within(exchange, "address", address, general, onward);
  }

  /// One household or firm: an IPv4 address, or the 64 bits of IPv6 that a line is given.
  static String address(ServerHttpRequest request) {
    var remote = request.getRemoteAddress();
    if (remote == null) return "";
    if (remote.getAddress() instanceof Inet6Address six)
      return Arrays.toString(Arrays.copyOf(six.getAddress(), 8));
    return remote.getAddress() == null
        ? remote.getHostString()
        : remote.getAddress().getHostAddress();
  }

  private static Strict strict(String path, int perMinute) {
    return new Strict(path, PathPatternParser.defaultInstance.parse(path), perMinute);
  }

  private record Strict(String name, PathPattern path, int perMinute) {
    boolean matches(ServerHttpRequest request) {
      return request.getMethod() == HttpMethod.POST && path.matches(request.getPath());
    }
  }
}
