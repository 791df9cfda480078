package health.consulta.kit.security;

import health.consulta.contract.Role;
import java.util.Set;
import java.util.UUID;

/// Who sent the request, as its token says; a controller argument.
///
/// @param id the account
/// @param practitioners whose agenda an assistant may run
public record Caller(UUID id, Set<Role> roles, Set<UUID> practitioners) {
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /// Whether the caller runs the practice of this practitioner: as themselves, as an assistant, or
  /// as administrator.
  public boolean runs(UUID practitionerId) {
    return is(Role.ADMINISTRATOR)
        || is(Role.PRACTITIONER) && id.equals(practitionerId)
        || is(Role.ASSISTANT) && practitioners.contains(practitionerId);
  }
}
