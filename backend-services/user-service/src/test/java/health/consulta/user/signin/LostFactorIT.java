package health.consulta.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.user.Account;
import health.consulta.contract.user.Login;
import health.consulta.contract.user.LostFactor;
import health.consulta.contract.user.SecurityChange;
import health.consulta.kit.security.Seal;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.TestClock;
import health.consulta.user.WholeService;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody lost the phone and the recovery codes.
@WholeService
class LostFactorIT {
  private static final String PASSWORD = WholeService.PASSWORD;
  private static final String RECOVERY = "AAAA-BBBB-CCCC-DDDD";

  @Autowired private Api api;
  @Autowired private Mailbox mailbox;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private LiftSecondFactor lift;
  @Autowired private Seal seal;
  private String email;
  private UUID account;

  @BeforeEach
  void with_codes() {
    email = api.patient();
    var me = api.get("/api/users/me", api.tokens(email).accessToken());
    account = api.read(me, Account.class).id();
    jdbc.sql(
            """
            insert into second_factor (account_id, sealed_secret, last_step, created_at, confirmed_at)
            values (?, ?, 0, utc_timestamp(), utc_timestamp())
            """)
        .params(account.toString(), seal.close(new byte[20], CheckSecondFactor.purpose(account)))
        .update();
    jdbc.sql("insert into recovery_code (account_id, hash) values (?, ?)")
        .params(
            account.toString(), new health.consulta.user.account.Secret("AAAABBBBCCCCDDDD").hash())
        .update();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void an_administrator_has_it_end_after_two_days_and_the_reason_stays_on_record() {
    var asked = ask("Vue au cabinet, carte d’identité", api.administrator());
    assertThat(asked).hasStatus(202);
    var due = api.read(asked, LostFactor.class).endsAt();
    assertThat(Duration.between(Instant.now(), due))
        .isBetween(Duration.ofHours(47), LiftSecondFactor.WAIT);
    clock.advance(Duration.ofHours(1));
    assertThat(api.read(ask("encore", api.administrator()), LostFactor.class).endsAt())
        .isEqualTo(due);
    lift.liftDue();
    assertThat(api.login(email, PASSWORD)).hasStatus(401);
    clock.advance(LiftSecondFactor.WAIT);
    lift.liftDue();
    lift.liftDue();
    assertThat(api.login(email, PASSWORD)).hasStatusOk();
    assertThat(record()).isEqualTo("Vue au cabinet, carte d’identité/LIFTED");
    assertThat(mailbox.told(account, 2))
        .containsExactly(SecurityChange.SECOND_FACTOR_ENDING, SecurityChange.SECOND_FACTOR_OFF);
    assertThat(api.code(ask("encore", api.administrator()))).isEqualTo("SECOND_FACTOR_OFF");
  }

  @Test
  void its_owner_stops_it_by_signing_in_with_it() {
    ask("Au téléphone", api.administrator());
    assertThat(api.login(email, PASSWORD)).hasStatus(401);
    assertThat(state().endsAt()).isNotNull();
    assertThat(api.post("/api/auth/login", new Login(email, PASSWORD, RECOVERY))).hasStatusOk();
    clock.advance(LiftSecondFactor.WAIT.plusMinutes(1));
    lift.liftDue();
    assertThat(state()).isEqualTo(new LostFactor(true, null));
    assertThat(record()).endsWith("/STOPPED");
  }

  @Test
  void it_is_taken_back_and_can_be_asked_for_anew() {
    var administrator = api.administrator();
    ask("Une erreur", administrator);
    assertThat(takeBack(administrator)).hasStatus(204);
    assertThat(takeBack(administrator)).hasStatus(204);
    assertThat(record()).endsWith("/TAKEN_BACK");
    assertThat(ask("Cette fois oui", administrator)).hasStatus(202);
    assertThat(state().endsAt()).isNotNull();
  }

  @Test
  void nobody_else_lifts_and_a_reason_is_needed() {
    var stranger = api.tokens(api.patient()).accessToken();
    assertThat(ask("Bonjour", stranger)).hasStatus(403);
    assertThat(ask("Bonjour", null)).hasStatus(401);
    assertThat(takeBack(stranger)).hasStatus(403);
    assertThat(api.get(path(account), stranger)).hasStatus(403);
    assertThat(ask(" ", api.administrator())).hasStatus(400);
    assertThat(ask("x".repeat(501), api.administrator())).hasStatus(400);
    assertThat(api.get(path(UUID.randomUUID()), api.administrator())).hasStatus(404);
    assertThat(state().endsAt()).isNull();
  }

  private MvcTestResult ask(String reason, String token) {
    var form = new health.consulta.contract.user.LiftSecondFactor(reason);
    return api.post(path(account) + "/lift", form, token);
  }

  private MvcTestResult takeBack(String token) {
    return api.send(HttpMethod.DELETE, path(account) + "/lift", null, token);
  }

  private LostFactor state() {
    return api.read(api.get(path(account), api.administrator()), LostFactor.class);
  }

  private static String path(UUID id) {
    return "/api/users/" + id + "/second-factor";
  }

  private String record() {
    return jdbc.sql("select concat(reason, '/', outcome) from factor_lift where account_id = ?")
        .param(account.toString())
        .query(String.class)
        .single();
  }
}
