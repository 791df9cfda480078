package health.consulta.booking;

import health.consulta.kit.NotFound;
import java.util.Optional;
import java.util.UUID;

/// Who may book for whom.
public interface Mandates {
  Standing standing(UUID accountId, UUID patientId);

  /// To which account belongs what a practice books for the patient; empty when there is none they
  /// could be booked under.
  ///
  /// @throws ConsentAwaited when the patient has not agreed that one acts for them
  Optional<UUID> accountOf(UUID patientId);

  default boolean mayActFor(UUID accountId, UUID patientId) {
    return standing(accountId, patientId) == Standing.GIVEN;
  }

  /// @throws NotFound when the patient is not theirs
  /// @throws ConsentAwaited when the patient has not agreed that one acts for them
  default void require(UUID accountId, UUID patientId) {
    switch (standing(accountId, patientId)) {
      case NONE -> throw new NotFound();
      case AWAITED -> throw new ConsentAwaited();
      case GIVEN -> {}
    }
  }

  /// What an account is to a patient.
  enum Standing {
    NONE,
    /// The patient is of age, and has not agreed.
    AWAITED,
    GIVEN
  }
}
