package health.consulta.kit.security;

import health.consulta.contract.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/// Who sent the request, as its token says; a controller argument.
///
/// @param id the account
/// @param practitioners whose agenda an assistant may run
public record Caller(UUID id, Set<Role> roles, Set<UUID> practitioners) {
  /// Whoever sent the request of this thread; absent without a token.
  public static Optional<Caller> current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Jwt jwt
        ? Optional.of(of(jwt))
        : Optional.empty();
  }

  private static Caller of(Jwt jwt) {
    return new Caller(
        UUID.fromString(jwt.getSubject()),
        strings(jwt, Claims.ROLES).stream()
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        strings(jwt, Claims.PRACTITIONERS).stream()
            .map(UUID::fromString)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static List<String> strings(Jwt jwt, String claim) {
    var values = jwt.getClaimAsStringList(claim);
    return values == null ? List.of() : values;
  }

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
