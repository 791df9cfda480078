package health.consulta.contract;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Who read what of whom. Topic `accesses`, key: who read. Every service writes there, for every
/// answer that tells something of a patient to somebody of a practice.
public sealed interface AccessEvent extends Event {
  /// Told at most once an hour for the same reader, patient and kind.
  ///
  /// @param as in which of their roles
  record PatientsRead(UUID readerId, Role as, AccessKind kind, Set<UUID> patientIds, Instant at)
      implements AccessEvent {
    @Override
    public String aggregateId() {
      return readerId.toString();
    }
  }
}
