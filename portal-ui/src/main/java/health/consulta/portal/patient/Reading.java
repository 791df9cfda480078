package health.consulta.portal.patient;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Role;
import health.consulta.contract.user.Access;
import java.time.Instant;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// That somebody read something of the patient, or of who they act for.
///
/// @param reader absent when they are not known any more
/// @param whose absent for the patient themselves
record Reading(
    @NonNull Instant at,
    @NonNull AccessKind kind,
    @Nullable String reader,
    @NonNull Role as,
    @Nullable String whose) {
  static Reading of(Access access, boolean own) {
    return new Reading(
        access.at(),
        access.kind(),
        access.readerName(),
        access.as(),
        own ? null : access.patientName());
  }
}
