package health.consulta.booking;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What patients are called, for a practice that reads of them.
public interface People {
  /// By their ids; who is nobody any more is left out.
  Map<UUID, String> names(Set<UUID> patients);
}
