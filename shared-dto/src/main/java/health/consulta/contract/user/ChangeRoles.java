package health.consulta.contract.user;

import health.consulta.contract.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;

/// What an administrator may change of somebody's account.
public record ChangeRoles(
    @NotEmpty Set<Role> roles, @NotNull Set<UUID> practitioners, @NotNull AccountStatus status) {}
