package health.consulta.portal.patient;

import health.consulta.contract.user.Dependant;
import health.consulta.contract.user.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// Somebody for whom the account holder books.
record Relative(
    @NonNull UUID id,
    @NonNull String firstName,
    @NonNull String lastName,
    @NonNull LocalDate birthDate,
    @NonNull Relation relation,
    @Nullable Instant consentedAt) {
  static Relative of(Dependant dependant) {
    return new Relative(
        dependant.id(),
        dependant.firstName(),
        dependant.lastName(),
        dependant.birthDate(),
        dependant.relation(),
        dependant.consentedAt());
  }
}
