package health.consulta.contract.user;

import health.consulta.contract.AccessKind;
import health.consulta.contract.OfPatient;
import health.consulta.contract.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who can sign in.
///
/// @param practitioners whose agenda the person may run (an assistant); empty for everybody else
public record Account(
    UUID id,
    String email,
    String firstName,
    String lastName,
    @Nullable LocalDate birthDate,
    String locale,
    Set<Role> roles,
    Set<UUID> practitioners,
    AccountStatus status,
    Instant createdAt)
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
