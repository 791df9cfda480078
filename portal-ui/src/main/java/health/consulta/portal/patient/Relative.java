package health.consulta.portal.patient;

import health.consulta.contract.user.Consent;
import health.consulta.contract.user.ConsentStep;
import health.consulta.contract.user.Dependant;
import health.consulta.contract.user.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// Somebody for whom the account holder books.
///
/// @param consent as it stands: nothing is booked for who is of age and has not agreed
/// @param email where who is of age is asked
/// @param since when the consent is as it stands
record Relative(
    @NonNull UUID id,
    @NonNull String firstName,
    @NonNull String lastName,
    @NonNull LocalDate birthDate,
    @NonNull Relation relation,
    @NonNull Consent consent,
    @Nullable String email,
    @Nullable Instant since) {
  static Relative of(Dependant dependant) {
    return new Relative(
        dependant.id(),
        dependant.firstName(),
        dependant.lastName(),
        dependant.birthDate(),
        dependant.relation(),
        dependant.consent(),
        dependant.email(),
        ConsentStep.since(dependant.steps()));
  }
}
