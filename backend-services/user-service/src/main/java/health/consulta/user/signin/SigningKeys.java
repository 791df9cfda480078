package health.consulta.user.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import health.consulta.kit.security.Seal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The keys of all instances, from the database: all are published, the newest signs once everybody
/// has had the time to see it. The first is made at the first start; of instances that start
/// together one makes it, by its number.
@Component
public class SigningKeys {
  private static final Duration PUBLISHED_FIRST = Duration.ofMinutes(2);

  private final StoredKeys stored;
  private final Seal seal;
  private final Clock clock;
  private volatile List<SigningKey> keys;

  SigningKeys(StoredKeys stored, Seal seal, Clock clock) {
    this.stored = stored;
    this.seal = seal;
    this.clock = clock;
    this.keys = read();
    if (keys.isEmpty()) add();
  }

  SigningKey signing() {
    var seen = clock.instant().minus(PUBLISHED_FIRST);
    var current = keys;
    return current.stream()
        .filter(key -> !key.createdAt().isAfter(seen))
        .findFirst()
        .orElseGet(current::getLast);
  }

  /// The public halves (RFC 7517).
  public JWKSet published() {
    return new JWKSet(keys.stream().<JWK>map(SigningKey::published).toList());
  }

  /// A further key. Other instances take it up within a minute.
  final void add() {
    try {
      stored.saveAndFlush(SigningKey.fresh(clock.instant()).store(keys.size() + 1, seal));
    } catch (DataIntegrityViolationException e) {
      keys = read(); // another instance was faster: its key is as good
      return;
    }
    keys = read();
  }

  @Scheduled(fixedDelayString = "PT1M")
  void reread() {
    keys = read();
  }

  private List<SigningKey> read() {
    return stored.findAllByOrderByGenerationDesc().stream()
        .map(key -> SigningKey.of(key, seal))
        .toList();
  }
}
