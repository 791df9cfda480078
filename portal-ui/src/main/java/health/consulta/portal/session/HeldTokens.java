package health.consulta.portal.session;

import health.consulta.contract.user.Refresh;
import health.consulta.contract.user.Tokens;
import health.consulta.portal.gateway.Bearer;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The tokens of one session. The access token is renewed shortly before it expires; each renewal
/// hands out a new refresh token, so that callers take turns.
final class HeldTokens implements Bearer {
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final UserApi users;
  private final Clock clock;
  private Tokens tokens;
  private Instant renewAt;

  HeldTokens(UserApi users, Clock clock, Tokens tokens) {
    this.users = users;
    this.clock = clock;
    this.tokens = tokens;
    this.renewAt = renewal(tokens);
  }

  @Override
  public synchronized String token() {
    if (!clock.instant().isBefore(renewAt)) renew();
    return tokens.accessToken();
  }

  synchronized Refresh refreshToken() {
    return new Refresh(tokens.refreshToken());
  }

  private void renew() {
    try {
      tokens = users.refresh(refreshToken());
      renewAt = renewal(tokens);
    } catch (GatewayProblem refused) {
      if (refused.unreachable()) throw refused;
      throw new GatewayProblem(GatewayProblem.SIGNED_OUT, 401);
    }
  }

  private Instant renewal(Tokens fresh) {
    return clock.instant().plusSeconds(fresh.expiresIn()).minus(MARGIN);
  }
}
