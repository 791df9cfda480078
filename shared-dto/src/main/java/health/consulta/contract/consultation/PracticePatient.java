package health.consulta.contract.consultation;

import health.consulta.contract.AccessKind;
import health.consulta.contract.OfPatient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who has, or had, a visit with a practitioner.
///
/// @param last start of the last visit up to now
/// @param next start of the next planned one
public record PracticePatient(UUID id, String name, @Nullable Instant last, @Nullable Instant next)
    implements OfPatient {
  @Override
  public UUID patientId() {
    return id;
  }

  @Override
  public AccessKind accessKind() {
    return AccessKind.IDENTITY;
  }
}
