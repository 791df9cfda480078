package health.consulta.contract.user;

import health.consulta.contract.AccessKind;
import health.consulta.contract.OfPatient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stood on a patient's file until it was corrected.
///
/// @param byName whose hand it was; absent when they are not known any more
public record PatientCorrection(
    UUID patientId,
    Instant at,
    @Nullable String byName,
    String firstName,
    String lastName,
    LocalDate birthDate,
    @Nullable String phone)
    implements OfPatient {
  @Override
  public AccessKind accessKind() {
    return AccessKind.IDENTITY;
  }
}
