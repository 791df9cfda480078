package health.consulta.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Who asked how often lately. Each instance of the gateway counts for itself.
@Component
class RateLimits {
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final Problems problems;
  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(PERIOD).build();

  RateLimits(Problems problems) {
    this.problems = problems;
  }

  /// @param limit the name under which is counted
  /// @param who address or account
  /// @param perMinute 0 for no limit
  Mono<Void> within(
      ServerWebExchange exchange, String limit, String who, int perMinute, Mono<Void> onward) {
    if (perMinute == 0) return onward;
    var probe =
        buckets.get(new Key(limit, who), key -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? onward
        : problems.write(exchange, tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill())));
  }

  private static Bucket bucket(int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
        .build();
  }

  private static Problem tooMany(Duration wait) {
    return new Problem(
        HttpStatus.TOO_MANY_REQUESTS,
        "TOO_MANY_REQUESTS",
        "Too many requests in a short time. Wait a moment.",
        wait.plusMillis(999).toSeconds());
  }

  private record Key(String limit, String who) {}
}
