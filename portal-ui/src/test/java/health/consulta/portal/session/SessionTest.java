package health.consulta.portal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.user.Login;
import health.consulta.contract.user.PasskeyLogin;
import health.consulta.contract.user.Tokens;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionTest extends ScreenTest {
  @Autowired private UserApi users;
  @Autowired private Door door;
  private final Moving clock = new Moving();

  @Test
  void a_fresh_token_is_used_as_it_is() {
    var tokens = new HeldTokens(users, clock, new Tokens("first", "r1", 600, "Bearer"));
    clock.pass(Duration.ofSeconds(569));
    assertThat(tokens.token()).isEqualTo("first");
    assertThat(GATEWAY.asked()).isEmpty();
  }

  @Test
  void a_token_is_renewed_before_it_expires_and_the_refresh_token_rotates() {
    GATEWAY.on(
        "POST /api/auth/refresh",
        call ->
            call.body().contains("r1")
                ? new Tokens("second", "r2", 600, "Bearer")
                : new Tokens("third", "r3", 600, "Bearer"));
    var tokens = new HeldTokens(users, clock, new Tokens("first", "r1", 600, "Bearer"));
    clock.pass(Duration.ofSeconds(571));
    assertThat(tokens.token()).isEqualTo("second");
    clock.pass(Duration.ofSeconds(571));
    assertThat(tokens.token()).isEqualTo("third");
  }

  @Test
  void a_refused_refresh_ends_the_session() {
    GATEWAY.refuse("POST /api/auth/refresh", 401, "REFRESH_REUSED");
    var tokens = new HeldTokens(users, clock, new Tokens("first", "r1", 10, "Bearer"));
    assertThatThrownBy(tokens::token)
        .isInstanceOfSatisfying(
            GatewayProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(GatewayProblem.SIGNED_OUT));
  }

  @Test
  void a_silent_gateway_does_not_end_the_session() {
    var tokens = new HeldTokens(users, clock, new Tokens("first", "r1", 10, "Bearer"));
    GATEWAY.goDown();
    assertThatThrownBy(tokens::token)
        .isInstanceOfSatisfying(
            GatewayProblem.class, problem -> assertThat(problem.unreachable()).isTrue());
    GATEWAY.heal();
    GATEWAY.on("POST /api/auth/refresh", call -> new Tokens("second", "r2", 600, "Bearer"));
    assertThat(tokens.token()).isEqualTo("second");
  }

  @Test
  void signing_in_renews_the_session_id_and_keeps_the_tokens_on_the_server() {
    var request = new MockHttpServletRequest();
    var before = request.getSession().getId();
    var response = new MockHttpServletResponse();
    var account = door.enter(new Login("lea.petit@demo.test", "secret", null), request, response);
    assertThat(account.id()).isEqualTo(Practice.LEA);
    assertThat(request.getSession().getId()).isNotEqualTo(before);
    assertThat(response.getContentAsByteArray()).isEmpty();
    var context = (SecurityContext) request.getSession().getAttribute("SPRING_SECURITY_CONTEXT");
    assertThat(context.getAuthentication()).isInstanceOf(SignedIn.class);
  }

  @Test
  void a_passkey_lets_in_as_a_password_does() {
    GATEWAY.on("POST /api/auth/passkey", call -> new Tokens(Practice.LEA.toString(), "r", 600, ""));
    var request = new MockHttpServletRequest();
    var before = request.getSession().getId();
    var response = new PasskeyLogin.Response("client", "authenticator", "signature", "whose");
    var login = new PasskeyLogin(new PasskeyLogin.Credential("id", response), "Firefox, Linux");
    assertThat(door.enter(login, request, new MockHttpServletResponse()).id())
        .isEqualTo(Practice.LEA);
    assertThat(request.getSession().getId()).isNotEqualTo(before);
    assertThat(GATEWAY.calls.getFirst().body(PasskeyLogin.class)).isEqualTo(login);
    GATEWAY.refuse("POST /api/auth/passkey", 401, "PASSKEY_UNKNOWN");
    var another = new MockHttpServletRequest();
    assertThatThrownBy(() -> door.enter(login, another, new MockHttpServletResponse()))
        .hasMessage("PASSKEY_UNKNOWN");
    assertThat(another.getSession().getAttribute("SPRING_SECURITY_CONTEXT")).isNull();
  }

  @Test
  void wrong_credentials_leave_nobody_signed_in() {
    GATEWAY.refuse("POST /api/auth/login", 401, "BAD_CREDENTIALS");
    var request = new MockHttpServletRequest();
    assertThatThrownBy(() ->
            door.enter(
                new Login("lea.petit@demo.test", "wrong", null),
                request,
                new MockHttpServletResponse()))
        .hasMessage("BAD_CREDENTIALS");
    assertThat(request.getSession().getAttribute("SPRING_SECURITY_CONTEXT")).isNull();
  }

  @Test
  void signing_out_ends_the_session_here_and_at_the_gateway() {
    var request = new MockHttpServletRequest();
    door.enter(
        new Login("lea.petit@demo.test", "secret", null), request, new MockHttpServletResponse());
    door.leave(request);
    assertThat(GATEWAY.asked()).contains("POST /api/auth/logout");
    assertThat(request.getSession(false)).isNull();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  @Test
  void calls_carry_the_token_of_who_is_signed_in() {
    signIn(Practice.LEA);
    users.practitioner(Practice.CLAIRE);
    assertThat(GATEWAY.calls.getLast().authorization()).isEqualTo("Bearer " + Practice.LEA);
  }

  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
