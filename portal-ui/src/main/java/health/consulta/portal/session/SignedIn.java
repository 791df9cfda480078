package health.consulta.portal.session;

import health.consulta.contract.Role;
import health.consulta.contract.user.Account;
import health.consulta.portal.gateway.Bearer;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is signed in, with the tokens that never leave the server.
public final class SignedIn extends AbstractAuthenticationToken implements Bearer {
  private final transient Account account;
  private final transient Bearer tokens;

  public SignedIn(Account account, Bearer tokens) {
    super(
        account.roles().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
            .collect(Collectors.toUnmodifiableSet()));
    this.account = account;
    this.tokens = tokens;
    setAuthenticated(true);
  }

  /// @throws IllegalStateException where the caller's route lets nobody in who is not signed in
  public static SignedIn current() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
      return signedIn;
    throw new IllegalStateException("nobody is signed in");
  }

  /// Where whoever asks starts, signed in or not.
  public static String home() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? Person.of(signedIn.account()).home()
        : "/";
  }

  SignedIn as(Account changed) {
    return new SignedIn(changed, tokens);
  }

  public Account account() {
    return account;
  }

  public boolean has(Role role) {
    return account.roles().contains(role);
  }

  /// Whose agendas this person runs: their own, or those of the practitioners they assist.
  public Set<UUID> agendas() {
    return has(Role.PRACTITIONER) ? Set.of(account.id()) : account.practitioners();
  }

  @Override
  public String token() {
    return tokens.token();
  }

  /// The family of refresh tokens ends with the session; a gateway that is away only means that it
  /// ends by itself.
  void end(UserApi users) {
    if (!(tokens instanceof HeldTokens held)) return;
    try {
      users.logout(held.refreshToken(), "Bearer " + held.token());
    } catch (GatewayProblem away) {
      setAuthenticated(false);
    }
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getPrincipal() {
    return account.id().toString();
  }
}
