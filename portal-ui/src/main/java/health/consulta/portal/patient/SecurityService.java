package health.consulta.portal.patient;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.user.AddPasskey;
import health.consulta.contract.user.ChangePassword;
import health.consulta.contract.user.ConfirmSecondFactor;
import health.consulta.contract.user.PasskeyCreation;
import health.consulta.contract.user.ProvePassword;
import health.consulta.contract.user.RenamePasskey;
import health.consulta.portal.gateway.UserApi;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// How people, those of a practice too, keep their own account safe.
@BrowserCallable
@RolesAllowed({"PATIENT", "PRACTITIONER", "ASSISTANT", "ADMINISTRATOR"})
class SecurityService {
  private final UserApi users;

  SecurityService(UserApi users) {
    this.users = users;
  }

  /// Every other sign-in ends.
  public void changePassword(@NonNull String current, @NonNull String password) {
    users.change(new ChangePassword(current, password));
  }

  public @NonNull List<@NonNull OpenSession> sessions() {
    return users.sessions().items().stream().map(OpenSession::of).toList();
  }

  public void endSession(@NonNull UUID id) {
    users.endSession(id);
  }

  public void endOtherSessions() {
    users.endOtherSessions();
  }

  public @NonNull Factor secondFactor() {
    return Factor.of(users.secondFactor());
  }

  /// What an authenticator takes over.
  public @NonNull Authenticator begin(@NonNull String password) {
    return Authenticator.of(users.beginSecondFactor(new ProvePassword(password)));
  }

  /// On from now on.
  ///
  /// @return recovery codes, shown this once
  public @NonNull List<@NonNull String> confirm(@NonNull String code) {
    return users.confirmSecondFactor(new ConfirmSecondFactor(code)).codes();
  }

  public void end(@NonNull String password) {
    users.endSecondFactor(new ProvePassword(password));
  }

  public @NonNull List<@NonNull OwnPasskey> passkeys() {
    return users.passkeys().items().stream().map(OwnPasskey::of).toList();
  }

  /// What the browser makes a passkey from.
  public @NonNull PasskeyCreation passkeyCreation(@NonNull String password) {
    return users.passkeyCreation(new ProvePassword(password));
  }

  public void addPasskey(@NonNull String name, AddPasskey.@NonNull Credential credential) {
    users.add(new AddPasskey(name, credential));
  }

  public void renamePasskey(@NonNull UUID id, @NonNull String name) {
    users.rename(id, new RenamePasskey(name));
  }

  public void removePasskey(@NonNull UUID id) {
    users.removePasskey(id);
  }
}
