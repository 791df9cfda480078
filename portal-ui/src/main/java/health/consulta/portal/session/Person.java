package health.consulta.portal.session;

import health.consulta.contract.Role;
import health.consulta.contract.user.Account;
import java.util.Set;
import org.jspecify.annotations.NonNull;

/// Who is signed in, as the browser knows them.
///
/// @param home where this person starts
record Person(
    @NonNull String firstName,
    @NonNull String lastName,
    @NonNull String email,
    boolean patient,
    @NonNull String home) {
  static Person of(Account account) {
    return new Person(
        account.firstName(),
        account.lastName(),
        account.email(),
        account.roles().contains(Role.PATIENT),
        home(account.roles()));
  }

  private static String home(Set<Role> roles) {
    if (roles.contains(Role.PRACTITIONER) || roles.contains(Role.ASSISTANT)) return "/agenda";
    if (roles.contains(Role.ADMINISTRATOR)) return "/admin/users";
    return "/";
  }
}
