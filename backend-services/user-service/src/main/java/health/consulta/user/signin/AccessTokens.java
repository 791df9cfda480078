package health.consulta.user.signin;

import health.consulta.contract.Role;
import health.consulta.contract.user.Tokens;
import health.consulta.kit.security.Claims;
import health.consulta.user.account.Account;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Short-lived RS256 tokens (RFC 9068 in spirit): whoever holds one is who it says, for ten
/// minutes.
@Component
public class AccessTokens {
  static final Duration LIFETIME = Duration.ofMinutes(10);

  private final SigningKeys keys;
  private final Clock clock;

  AccessTokens(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  Tokens beside(RefreshToken refresh, Account account) {
    var access =
        issue(account.getId(), account.roles(), account.practitioners(), refresh.session());
    return new Tokens(access, refresh.text(), LIFETIME.toSeconds(), "Bearer");
  }

  /// For a service of the platform in its own name.
  public ServiceToken ofService(String service) {
    var subject = UUID.nameUUIDFromBytes(("service/" + service).getBytes(StandardCharsets.UTF_8));
    return new ServiceToken(
        issue(subject, Set.of(Role.SERVICE), Set.of(), null), LIFETIME.toSeconds());
  }

  private String issue(
      UUID subject, Set<Role> roles, Set<UUID> practitioners, @Nullable UUID session) {
    var key = keys.signing();
    var now = clock.instant();
    return Jwts.builder()
        .header()
        .keyId(key.kid())
        .and()
        .issuer(Claims.ISSUER)
        .audience()
        .add(Claims.AUDIENCE)
        .and()
        .subject(subject.toString())
        .id(UUID.randomUUID().toString())
        .issuedAt(Date.from(now))
        .expiration(Date.from(now.plus(LIFETIME)))
        .claim(Claims.ROLES, texts(roles))
        .claim(Claims.PRACTITIONERS, texts(practitioners))
        .claim(Claims.SESSION, session == null ? null : session.toString())
        .signWith(key.privateKey(), Jwts.SIG.RS256)
        .compact();
  }

  private static List<String> texts(Set<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }

  /// @param expiresIn seconds
  public record ServiceToken(String accessToken, long expiresIn) {}
}
