package health.consulta.contract;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who of a practice read or did what. Topic `accesses`, key: who it was. Every service writes
/// there: for every answer that tells something of a patient, and for every act.
public sealed interface AccessEvent extends Event {
  Instant at();

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

  /// Told for each, before who did it hears that it is done.
  ///
  /// @param as in which of their roles
  /// @param subjectId what it was done to, where that has an id: a visit, an account, an agenda
  record Acted(UUID id, UUID actorId, Role as, Act act, @Nullable UUID subjectId, Instant at)
      implements AccessEvent {
    @Override
    public String aggregateId() {
      return actorId.toString();
    }
  }
}
