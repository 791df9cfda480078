package health.consulta.portal.patient;

import health.consulta.contract.user.Practitioner;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Public profiles, remembered for a minute: a list of visits names the same few people again and
/// again.
@Component
public final class Practitioners {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final ConcurrentHashMap<UUID, Known> known = new ConcurrentHashMap<>();
  private final UserApi users;
  private final Clock clock;

  Practitioners(UserApi users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  public Practitioner of(UUID id) {
    var now = clock.instant();
    if (known.size() > MOST) known.clear();
    return known.compute(id, (key, last) -> fresh(last, now) ? last : read(key, now)).profile();
  }

  /// Empty when nobody is listed under that id.
  public Optional<Practitioner> find(UUID id) {
    try {
      return Optional.of(of(id));
    } catch (GatewayProblem problem) {
      if (problem.status() != 404) throw problem;
      return Optional.empty();
    }
  }

  /// In which the practice reads its times.
  ZoneId zone(UUID id) {
    return ZoneId.of(of(id).locations().getFirst().zone());
  }

  private static boolean fresh(@Nullable Known last, Instant now) {
    return last != null && last.readAt().plus(FRESH).isAfter(now);
  }

  private Known read(UUID id, Instant now) {
    return new Known(users.practitioner(id), now);
  }

  private record Known(Practitioner profile, Instant readAt) {}
}
