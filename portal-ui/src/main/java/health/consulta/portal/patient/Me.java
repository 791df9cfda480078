package health.consulta.portal.patient;

import health.consulta.contract.user.Account;
import java.time.LocalDate;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// What the patient told of themselves.
///
/// @param locale of mails: fr or en
record Me(
    @NonNull String firstName,
    @NonNull String lastName,
    @Nullable LocalDate birthDate,
    @NonNull String email,
    @NonNull String locale) {
  static Me of(Account account) {
    return new Me(
        account.firstName(),
        account.lastName(),
        account.birthDate(),
        account.email(),
        account.locale());
  }
}
