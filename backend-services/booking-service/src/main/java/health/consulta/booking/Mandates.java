package health.consulta.booking;

import java.util.Optional;
import java.util.UUID;

/// Who may book for whom.
public interface Mandates {
  boolean mayActFor(UUID accountId, UUID patientId);

  /// To which account belongs what a practice books for the patient; empty when there is none they
  /// could be booked under.
  Optional<UUID> accountOf(UUID patientId);
}
