package health.consulta.user.account;

import health.consulta.contract.Role;
import java.util.Set;
import java.util.UUID;

/// An account that the house opens for somebody.
public record Opening(
    String email, String firstName, String lastName, Role role, Set<UUID> practitioners) {}
