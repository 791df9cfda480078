package health.consulta.contract;

import java.util.Collection;
import java.util.UUID;

/// An answer that tells something of patients: given to somebody of a practice, it is noted on the
/// record of accesses that each of these patients can read.
public interface OfPatients {
  /// Whom it tells about.
  Collection<UUID> patients();

  default AccessKind accessKind() {
    return AccessKind.VISIT;
  }
}
