package health.consulta.portal.session;

import health.consulta.contract.user.Account;
import health.consulta.contract.user.Login;
import health.consulta.portal.gateway.UserApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Where people come in and leave. The session gets a new id when somebody signs in.
@Component
public final class Door {
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();
  private final UserApi users;
  private final Clock clock;

  Door(UserApi users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  Account enter(Login login, HttpServletRequest request, HttpServletResponse response) {
    var tokens = new HeldTokens(users, clock, users.login(login));
    var account = users.me("Bearer " + tokens.token());
    var context = new SecurityContextImpl(new SignedIn(account, tokens));
    request.getSession();
    request.changeSessionId();
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    return account;
  }

  /// The session knows its person by what changed of them.
  public void rename(Account account, HttpServletRequest request, HttpServletResponse response) {
    var context = new SecurityContextImpl(SignedIn.current().as(account));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  public void leave(HttpServletRequest request) {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
      signedIn.end(users);
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) session.invalidate();
  }
}
