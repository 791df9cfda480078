package health.consulta.portal.patient;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.user.ChangeAccount;
import health.consulta.contract.user.ProvePassword;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.session.Door;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NonNull;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What is known of the patient, who read it, and how it ends.
@BrowserCallable
@RolesAllowed("PATIENT")
class PrivacyService {
  private static final int SIZE = 50;

  private final UserApi users;
  private final Door door;

  PrivacyService(UserApi users, Door door) {
    this.users = users;
    this.door = door;
  }

  public @NonNull Me me() {
    return Me.of(SignedIn.current().account());
  }

  public @NonNull Me change(
      @NonNull String firstName,
      @NonNull String lastName,
      @NonNull LocalDate birthDate,
      @NonNull String locale) {
    var account = users.change(new ChangeAccount(firstName, lastName, birthDate, locale));
    var exchange = exchange();
    door.rename(account, exchange.getRequest(), Objects.requireNonNull(exchange.getResponse()));
    return Me.of(account);
  }

  /// @param page from 0
  public @NonNull Readings readings(int page) {
    var me = SignedIn.current().account().id();
    var accesses = users.accesses(page, SIZE);
    return new Readings(
        accesses.items().stream()
            .map(access -> Reading.of(access, access.patientId().equals(me)))
            .toList(),
        accesses.total());
  }

  /// Whose names stay when the account is closed.
  public @NonNull List<@NonNull KeptName> kept() {
    return users.erasure().kept().stream()
        .map(kept -> new KeptName(kept.name(), kept.until()))
        .toList();
  }

  /// The account is closed for good, and nobody is signed in any more.
  public void erase(@NonNull String password) {
    users.erase(new ProvePassword(password));
    door.leave(exchange().getRequest());
  }

  private static ServletRequestAttributes exchange() {
    return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
  }
}
