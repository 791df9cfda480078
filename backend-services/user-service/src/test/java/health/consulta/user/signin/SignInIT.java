package health.consulta.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.user.Refresh;
import health.consulta.contract.user.RequestPasswordReset;
import health.consulta.contract.user.ResetPassword;
import health.consulta.contract.user.Tokens;
import health.consulta.contract.user.UserEvent.PasswordResetRequested;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.TestClock;
import health.consulta.user.WholeService;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class SignInIT {
  private static final String PASSWORD = WholeService.PASSWORD;
  private static final String WRONG = "not-the-password";

  @Autowired private Api api;
  @Autowired private Mailbox mailbox;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void an_unknown_address_and_a_wrong_password_look_the_same() {
    var unknown = api.login(Api.someEmail(), WRONG);
    var wrong = api.login(api.patient(), WRONG);
    assertThat(unknown).hasStatus(401);
    assertThat(unknown.getResponse().getContentAsByteArray())
        .isEqualTo(wrong.getResponse().getContentAsByteArray());
  }

  @Test
  void guessing_is_slowed_down_whether_or_not_there_is_an_account() {
    for (var email : new String[] {api.patient(), Api.someEmail()}) {
      for (int i = 0; i < 5; i++) assertThat(api.login(email, WRONG)).hasStatus(401);
      var refused = api.login(email, PASSWORD);
      assertThat(refused).hasStatus(429);
      assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After")))
          .isBetween(25, 31);
    }
  }

  @Test
  void after_the_wait_the_right_password_opens_again() {
    var email = api.patient();
    for (int i = 0; i < 5; i++) api.login(email, WRONG);
    clock.advance(Duration.ofSeconds(31));
    assertThat(api.login(email, PASSWORD)).hasStatusOk();
    assertThat(api.login(email, WRONG)).hasStatus(401);
  }

  @Test
  void a_crowd_gets_no_more_guesses_than_one_after_the_other() {
    var email = api.patient();
    var looked =
        IntStream.range(0, 20)
            .parallel()
            .map(i -> api.login(email, WRONG).getResponse().getStatus())
            .filter(status -> status == 401)
            .count();
    assertThat(looked).isLessThanOrEqualTo(5);
  }

  @Test
  void a_refresh_token_is_answered_with_the_next() {
    var first = api.tokens(api.patient());
    var second = refreshed(first);
    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(api.get("/api/users/me", second.accessToken())).hasStatusOk();
    assertThat(refresh(second)).hasStatusOk();
  }

  @Test
  void a_refresh_token_that_comes_back_ends_the_whole_sign_in() {
    var first = api.tokens(api.patient());
    var second = refreshed(first);
    assertThat(refresh(first)).hasStatus(401);
    assertThat(refresh(second)).hasStatus(401);
  }

  @Test
  void other_sign_ins_of_the_person_go_on() {
    var email = api.patient();
    var other = api.tokens(email);
    var stolen = api.tokens(email);
    refreshed(stolen);
    refresh(stolen);
    assertThat(refresh(other)).hasStatusOk();
  }

  @Test
  void of_many_who_refresh_at_once_one_gets_tokens() {
    var tokens = api.tokens(api.patient());
    var won =
        IntStream.range(0, 8)
            .parallel()
            .filter(i -> refresh(tokens).getResponse().getStatus() == 200)
            .count();
    assertThat(won).isLessThanOrEqualTo(1);
  }

  @Test
  void a_sign_in_ends_after_a_week_without_use() {
    var tokens = api.tokens(api.patient());
    clock.advance(Session.IDLE.plusSeconds(1));
    assertThat(refresh(tokens)).hasStatus(401);
  }

  @Test
  void tokens_are_not_kept_for_a_repeated_request() {
    var email = api.patient();
    var body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);
    var tokens = Stream.of(1, 2).map(i -> api.postUnder("key-" + email, body)).toList();
    assertThat(tokens.get(0)).hasStatusOk();
    assertThat(api.read(tokens.get(0), Tokens.class).refreshToken())
        .isNotEqualTo(api.read(tokens.get(1), Tokens.class).refreshToken());
    assertThat(
            jdbc.sql("select count(*) from idempotency_keys where body like '%refreshToken%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void what_is_no_refresh_token_is_refused() {
    assertThat(api.post("/api/auth/refresh", new Refresh("rubbish"))).hasStatus(401);
    assertThat(api.post("/api/auth/refresh", new Refresh("1-1-1-1-1.rubbish"))).hasStatus(401);
  }

  @Test
  void signing_out_ends_the_sign_in() {
    var tokens = api.tokens(api.patient());
    assertThat(api.post("/api/auth/logout", new Refresh(tokens.refreshToken()))).hasStatus(204);
    assertThat(refresh(tokens)).hasStatus(401);
  }

  @Test
  void signing_out_without_a_refresh_token_ends_all() {
    var email = api.patient();
    var one = api.tokens(email);
    var other = api.tokens(email);
    clock.advance(Duration.ofSeconds(1));
    assertThat(api.post("/api/auth/logout", null, one.accessToken())).hasStatus(204);
    assertThat(refresh(one)).hasStatus(401);
    assertThat(refresh(other)).hasStatus(401);
  }

  @Test
  void a_forgotten_password_is_replaced_and_every_sign_in_ends() {
    var email = api.patient();
    var tokens = api.tokens(email);
    clock.advance(Duration.ofSeconds(1));
    assertThat(api.post("/api/auth/password-reset", new RequestPasswordReset(email)))
        .hasStatus(202);
    var link = mailbox.next(PasswordResetRequested.class, event -> event.email().equals(email));

    var reset = new ResetPassword(link.token(), "a-new-long-password");
    assertThat(api.post("/api/auth/password-reset/confirm", reset)).hasStatus(204);

    assertThat(api.login(email, PASSWORD)).hasStatus(401);
    assertThat(api.login(email, "a-new-long-password")).hasStatusOk();
    assertThat(refresh(tokens)).hasStatus(401);
    assertThat(api.post("/api/auth/password-reset/confirm", reset)).hasStatus(422);
  }

  @Test
  void a_reset_for_an_unknown_address_looks_the_same() {
    assertThat(api.post("/api/auth/password-reset", new RequestPasswordReset(Api.someEmail())))
        .hasStatus(202);
  }

  @Test
  void a_confirmation_link_resets_no_password() {
    var secret = api.register(Api.someEmail(), PASSWORD);
    assertThat(
            api.post(
                "/api/auth/password-reset/confirm",
                new ResetPassword(secret, "a-new-long-password")))
        .hasStatus(422);
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult refresh(Tokens tokens) {
    return api.post("/api/auth/refresh", new Refresh(tokens.refreshToken()));
  }

  private Tokens refreshed(Tokens tokens) {
    return api.read(refresh(tokens), Tokens.class);
  }
}
