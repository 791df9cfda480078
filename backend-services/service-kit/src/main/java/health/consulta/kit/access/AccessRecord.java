package health.consulta.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.consulta.contract.AccessEvent;
import health.consulta.contract.AccessEvent.Acted;
import health.consulta.contract.AccessEvent.PatientsRead;
import health.consulta.contract.AccessKind;
import health.consulta.contract.Act;
import health.consulta.contract.Role;
import health.consulta.kit.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// Notes who of a practice read what of which patient, before they get it, and what they did. An
/// agenda that is open all day reads the same names again and again: what was noted is not noted
/// again for an hour.
public class AccessRecord {
  private static final List<Role> STAFF =
      List.of(Role.PRACTITIONER, Role.ASSISTANT, Role.ADMINISTRATOR);
  private static final int MOST_REMEMBERED = 50_000;

  private final ObjectProvider<ReadStore> store;
  private final Clock clock;
  private final Cache<Read, Boolean> noted =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterWrite(Duration.ofHours(1))
          .build();

  AccessRecord(ObjectProvider<ReadStore> store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What people read of themselves, or of those they act for, is not noted.
  public void note(Caller reader, AccessKind kind, Collection<UUID> patients) {
    asStaff(reader).ifPresent(as -> note(reader.id(), as, kind, patients));
  }

  /// What people do for themselves, or for those they act for, is not noted here.
  public void note(Caller actor, Act act, @Nullable UUID subject) {
    asStaff(actor)
        .ifPresent(as -> add(new Acted(UUID.randomUUID(), actor.id(), as, act, subject, now())));
  }

  private void note(UUID reader, Role as, AccessKind kind, Collection<UUID> patients) {
    var unnoted =
        patients.stream()
            .filter(patient -> !patient.equals(reader))
            .filter(patient -> noted.getIfPresent(new Read(reader, kind, patient)) == null)
            .collect(Collectors.toUnmodifiableSet());
    if (unnoted.isEmpty()) return;
    add(new PatientsRead(reader, as, kind, unnoted, now()));
    unnoted.forEach(patient -> noted.put(new Read(reader, kind, patient), true));
  }

  private void add(AccessEvent event) {
    store.getObject().add(event);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Optional<Role> asStaff(Caller reader) {
    return STAFF.stream().filter(reader::is).findFirst();
  }

  private record Read(UUID reader, AccessKind kind, UUID patient) {}
}
