package health.consulta.portal.live;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has which visit open, on this instance of the portal. A screen is told of what it shows
/// alone.
@Component
public final class Editors {
  private final Set<Seat> seats = ConcurrentHashMap.newKeySet();

  /// @param changed must not block
  public Seat join(String name, Runnable changed) {
    var seat = new Seat(name, changed);
    seats.add(seat);
    return seat;
  }

  /// One open screen.
  public final class Seat {
    private final String name;
    private final Runnable changed;
    private volatile Set<UUID> shown = Set.of();
    private volatile @Nullable UUID open;

    private Seat(String name, Runnable changed) {
      this.name = name;
      this.changed = changed;
    }

    public void shows(Set<UUID> entries) {
      shown = entries;
    }

    public void opens(@Nullable UUID entry) {
      var before = open;
      if (Objects.equals(before, entry)) return;
      open = entry;
      seats.stream()
          .filter(other -> other != this && (other.has(before) || other.has(entry)))
          .forEach(other -> other.changed.run());
    }

    public void leave() {
      opens(null);
      seats.remove(this);
    }

    /// By entry, whoever else has it open.
    public Map<UUID, String> others() {
      return seats.stream()
          .filter(other -> other != this && has(other.open))
          .collect(
              Collectors.toMap(
                  other -> Objects.requireNonNull(other.open),
                  other -> other.name,
                  (one, two) -> one.equals(two) ? one : one + ", " + two));
    }

    private boolean has(@Nullable UUID entry) {
      return entry != null && shown.contains(entry);
    }
  }
}
