package health.consulta.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/// What a client says about its own address, host or identity is dropped before anything reads it.
/// Only a known proxy in front, or the portal with its key, may say for whom it asks. The true
/// `X-Forwarded-*` are set on the way out.
@Component("forwardedHeaderTransformer")
class ClientHeaders extends ForwardedHeaderTransformer {
  static final String PORTAL_KEY = "X-Consulta-Portal-Key";

  private static final Set<String> NAMES =
      Set.of(
          "forwarded",
          "x-real-ip",
          "x-client-ip",
          "true-client-ip",
          "x-cluster-client-ip",
          "remote-user",
          "x-role",
          "x-roles",
          "x-subject");
  private static final List<String> PREFIXES =
      List.of(
          "x-forwarded-",
          "x-consulta-",
          "x-user",
          "x-account",
          "x-auth-",
          "x-authenticated-",
          "x-remote-",
          "x-original-",
          "x-rewrite-",
          "x-ssl-",
          "x-client-cert",
          "ssl-client-");

  private final Pattern proxies;
  private final byte[] portalKey;

  ClientHeaders(
      @Value("${consulta.trusted-proxies}") String proxies,
      @Value("${consulta.portal-key}") String portalKey) {
    this.proxies = Pattern.compile(proxies);
    this.portalKey = portalKey.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public ServerHttpRequest apply(ServerHttpRequest request) {
    var known = isProxy(request) || isPortal(request) ? super.apply(request) : request;
    var cleaned =
        known
            .mutate()
            .headers(headers ->
                headers.headerNames().stream()
                    .filter(ClientHeaders::isClaim)
                    .toList()
                    .forEach(headers::remove));
    var address = address(known, request);
    return (address == null ? cleaned : cleaned.remoteAddress(address)).build();
  }

  /// The forwarded address as an address, or that of the connection where it is none.
  private static @Nullable InetSocketAddress address(
      ServerHttpRequest known, ServerHttpRequest original) {
    var remote = known.getRemoteAddress();
    if (remote == null || !remote.isUnresolved()) return remote;
    try {
      var literal = remote.getHostString().replaceAll("^\\[|]$", "");
      return new InetSocketAddress(InetAddress.ofLiteral(literal), remote.getPort());
    } catch (IllegalArgumentException e) {
      return original.getRemoteAddress();
    }
  }

  private boolean isProxy(ServerHttpRequest request) {
    var remote = request.getRemoteAddress();
    return remote != null
        && remote.getAddress() != null
        && proxies.matcher(remote.getAddress().getHostAddress()).matches();
  }

  private boolean isPortal(ServerHttpRequest request) {
    var key = request.getHeaders().getFirst(PORTAL_KEY);
    return portalKey.length > 0
        && key != null
        && MessageDigest.isEqual(portalKey, key.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isClaim(String header) {
    var name = header.toLowerCase(Locale.ROOT);
    return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }
}
