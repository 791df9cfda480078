package health.consulta.contract.user;

import health.consulta.contract.Act;
import health.consulta.contract.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was done, and by whom.
///
/// @param actorName null when the account is gone
/// @param as in which of their roles
/// @param subjectId what it was done to, where that has an id: a visit, an account, an agenda
public record NotedAct(
    UUID id,
    Instant at,
    UUID actorId,
    @Nullable String actorName,
    Role as,
    Act act,
    @Nullable UUID subjectId) {}
