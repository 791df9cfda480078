package health.consulta.contract.user;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody of a practice read something of a patient.
///
/// @param at for the first time within an hour
/// @param patientId the caller, or for whom they act
/// @param readerName absent when they are not known any more
/// @param as in which of their roles
public record Access(
    Instant at,
    AccessKind kind,
    UUID patientId,
    String patientName,
    UUID readerId,
    @Nullable String readerName,
    Role as) {}
