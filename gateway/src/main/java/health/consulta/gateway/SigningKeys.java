package health.consulta.gateway;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The public keys by which user-service signs. They are asked for again when they are old, or when
/// a token names one that is not among them; but not for each such token, or forged ones would be a
/// lever against user-service.
class SigningKeys {
  private static final Duration OLD = Duration.ofMinutes(5);
  private static final Duration YOUNG = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Mono<Keys> current;
  private final Clock clock;
  private volatile @Nullable Keys last;

  SigningKeys(WebClient userService, Clock clock) {
    this.clock = clock;
    this.current =
        userService
            .get()
            .uri("http://user-service/api/auth/jwks")
            .retrieve()
            .bodyToMono(String.class)
            .timeout(PATIENCE)
            .map(this::keys)
            .doOnNext(keys -> last = keys)
            .cacheInvalidateIf(keys -> keys.age(this.clock).compareTo(YOUNG) >= 0);
  }

  /// Those that may have signed the token; old ones where user-service is silent.
  Flux<JWK> of(SignedJWT token) {
    var known = last;
    var wanted = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
    var found = known == null ? List.<JWK>of() : wanted.select(known.set());
    if (known != null && !found.isEmpty() && known.age(clock).compareTo(OLD) < 0)
      return Flux.fromIterable(found);
    return current
        .map(keys -> wanted.select(keys.set()))
        .onErrorResume(away -> found.isEmpty() ? Mono.error(away) : Mono.just(found))
        .flatMapIterable(keys -> keys);
  }

  private Keys keys(String json) {
    try {
      return new Keys(JWKSet.parse(json), clock.instant());
    } catch (ParseException e) {
      throw new IllegalStateException("user-service gave no keys", e);
    }
  }

  private record Keys(JWKSet set, Instant readAt) {
    Duration age(Clock clock) {
      return Duration.between(readAt, clock.instant());
    }
  }
}
