package health.consulta.portal.patient;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.user.MandateLink;
import health.consulta.contract.user.RequestMandateLinks;
import health.consulta.portal.gateway.UserApi;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// Whether somebody may book for the reader: by the link from a mail, or in their own account.
@BrowserCallable
class ConsentService {
  private final UserApi users;

  ConsentService(UserApi users) {
    this.users = users;
  }

  /// What the link is about; it works on.
  @AnonymousAllowed
  public @NonNull Acting look(@NonNull String token) {
    return Acting.of(users.look(new MandateLink(token)));
  }

  @AnonymousAllowed
  public @NonNull Acting agree(@NonNull String token) {
    return Acting.of(users.agree(new MandateLink(token)));
  }

  /// They refuse, or take it back.
  @AnonymousAllowed
  public @NonNull Acting end(@NonNull String token) {
    return Acting.of(users.end(new MandateLink(token)));
  }

  /// Another link for who agreed and wants to take it back; the same whether or not they did.
  @AnonymousAllowed
  public void mail(@NonNull String email) {
    users.mail(new RequestMandateLinks(email));
  }

  @RolesAllowed("PATIENT")
  public @NonNull List<@NonNull Acting> mine() {
    return users.mandates().items().stream().map(Acting::of).toList();
  }

  @RolesAllowed("PATIENT")
  public @NonNull Acting agreeMine(@NonNull UUID id) {
    return Acting.of(users.agree(id));
  }

  @RolesAllowed("PATIENT")
  public @NonNull Acting endMine(@NonNull UUID id) {
    return Acting.of(users.end(id));
  }
}
