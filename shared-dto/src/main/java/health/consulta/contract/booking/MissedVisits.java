package health.consulta.contract.booking;

import health.consulta.contract.OfPatient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a patient missed with a practitioner, to the practice.
///
/// @param missed as many as the rule counts now
/// @param open whether the patient may book online
/// @param lifts when the practice opened it again, newest last; what was missed before is not
///   counted any more
public record MissedVisits(
    UUID patientId, int missed, NoShowRule rule, boolean open, List<Lift> lifts)
    implements OfPatient {
  /// @param by the account of the practice
  public record Lift(Instant at, UUID by) {}
}
