package health.consulta.portal.session;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.user.ConfirmEmail;
import health.consulta.contract.user.Login;
import health.consulta.contract.user.PasskeyLogin;
import health.consulta.contract.user.PasskeyRequest;
import health.consulta.contract.user.Register;
import health.consulta.contract.user.RequestPasswordReset;
import health.consulta.contract.user.ResetPassword;
import health.consulta.portal.gateway.UserApi;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Sign-in, registration and what belongs to them, for the browser.
@BrowserCallable
@AnonymousAllowed
class SessionService {
  private final Door door;
  private final UserApi users;

  SessionService(Door door, UserApi users) {
    this.door = door;
    this.users = users;
  }

  /// @return nobody when not signed in
  public @Nullable Person me() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? Person.of(signedIn.account())
        : null;
  }

  /// @param code of the second factor, where it is on
  public @NonNull Person signIn(
      @NonNull String email, @NonNull String password, @Nullable String code) {
    var request = exchange().getRequest();
    var login = new Login(email, password, code, Device.of(request));
    return Person.of(door.enter(login, request, response()));
  }

  /// What the browser asks for a passkey with.
  public @NonNull PasskeyRequest passkeyRequest() {
    return users.passkeyRequest();
  }

  public @NonNull Person signInByPasskey(PasskeyLogin.@NonNull Credential credential) {
    var request = exchange().getRequest();
    var login = new PasskeyLogin(credential, Device.of(request));
    return Person.of(door.enter(login, request, response()));
  }

  public void signOut() {
    door.leave(exchange().getRequest());
  }

  public void register(
      @NonNull String email,
      @NonNull String password,
      @NonNull String firstName,
      @NonNull String lastName,
      @NonNull LocalDate birthDate,
      @NonNull String locale) {
    users.register(new Register(email, password, firstName, lastName, birthDate, locale));
  }

  public void confirm(@NonNull String token) {
    users.confirm(new ConfirmEmail(token));
  }

  public void requestReset(@NonNull String email) {
    users.requestReset(new RequestPasswordReset(email));
  }

  public void reset(@NonNull String token, @NonNull String password) {
    users.reset(new ResetPassword(token, password));
  }

  /// On which the session is put.
  private static HttpServletResponse response() {
    return Objects.requireNonNull(exchange().getResponse());
  }

  private static ServletRequestAttributes exchange() {
    return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
  }
}
