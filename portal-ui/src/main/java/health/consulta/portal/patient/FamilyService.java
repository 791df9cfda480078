package health.consulta.portal.patient;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.AskConsent;
import health.consulta.contract.user.Relation;
import health.consulta.portal.gateway.UserApi;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// The people for whom the account holder books.
@BrowserCallable
@RolesAllowed("PATIENT")
class FamilyService {
  private final UserApi users;

  FamilyService(UserApi users) {
    this.users = users;
  }

  public @NonNull List<@NonNull Relative> people() {
    return users.dependants().items().stream().map(Relative::of).toList();
  }

  /// @param email of a person of age, who is asked whether they agree
  /// @param key of the attempt: adding twice under the same adds once
  public @NonNull Relative add(
      @NonNull String firstName,
      @NonNull String lastName,
      @NonNull LocalDate birthDate,
      @NonNull Relation relation,
      @Nullable String email,
      @NonNull String key) {
    var form = new AddDependant(firstName, lastName, birthDate, relation, email);
    return Relative.of(users.add(form, key));
  }

  /// Asks a person of age, also once more.
  public @NonNull Relative ask(@NonNull UUID id, @NonNull String email) {
    return Relative.of(users.ask(id, new AskConsent(email)));
  }

  /// Nothing more is booked for them; what was booked stays.
  public void remove(@NonNull UUID id) {
    users.remove(id);
  }
}
