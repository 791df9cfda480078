package health.consulta.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.user.ChangePassword;
import health.consulta.contract.user.ConfirmSecondFactor;
import health.consulta.contract.user.Login;
import health.consulta.contract.user.NewSecondFactor;
import health.consulta.contract.user.ProvePassword;
import health.consulta.contract.user.RecoveryCodes;
import health.consulta.contract.user.Refresh;
import health.consulta.contract.user.RequestPasswordReset;
import health.consulta.contract.user.ResetPassword;
import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.SignedIn;
import health.consulta.contract.user.Tokens;
import health.consulta.contract.user.UserEvent.PasswordResetRequested;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.TestClock;
import health.consulta.user.WholeService;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// What people do to keep their own account safe.
@WholeService
class SecurityIT {
  private static final String PASSWORD = WholeService.PASSWORD;
  private static final String NEXT = "une-autre-phrase-longue";
  private static final String ME = "/api/users/me";

  @Autowired private Api api;
  @Autowired private Mailbox mailbox;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void another_password_ends_every_other_sign_in_and_the_links_that_were_mailed() {
    var email = api.patient();
    var mine = api.tokens(email);
    var other = api.tokens(email);
    api.post("/api/auth/password-reset", new RequestPasswordReset(email));
    var link = mailbox.next(PasswordResetRequested.class, event -> event.email().equals(email));
    assertThat(change(mine, PASSWORD, NEXT)).hasStatus(204);
    assertThat(refresh(mine)).hasStatusOk();
    assertThat(refresh(other)).hasStatus(401);
    assertThat(api.login(email, PASSWORD)).hasStatus(401);
    assertThat(api.login(email, NEXT)).hasStatusOk();
    var reset = new ResetPassword(link.token(), "a-third-long-password");
    assertThat(api.post("/api/auth/password-reset/confirm", reset)).hasStatus(422);
  }

  @Test
  void the_password_is_asked_for_and_guessing_it_inside_is_as_slow_as_outside() {
    var mine = api.tokens(api.patient());
    for (int n = 0; n < 5; n++) {
      var refused = change(mine, "not-the-password", NEXT);
      assertThat(refused).hasStatus(422);
      assertThat(api.code(refused)).isEqualTo("WRONG_PASSWORD");
    }
    assertThat(change(mine, PASSWORD, NEXT)).hasStatus(429);
    assertThat(change(mine, PASSWORD, "short")).hasStatus(400);
    assertThat(api.post(ME + "/password", new ChangePassword(PASSWORD, NEXT))).hasStatus(401);
  }

  @Test
  void sign_ins_are_listed_by_their_devices_and_ended_from_afar() {
    var email = api.patient();
    var mine = signIn(email, "Firefox, Linux");
    var other = signIn(email, "Safari, iPhone");
    assertThat(sessions(mine))
        .extracting(SignedIn::device, SignedIn::current)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Firefox, Linux", true),
            org.assertj.core.groups.Tuple.tuple("Safari, iPhone", false));
    var theirs = sessions(mine).stream().filter(each -> !each.current()).findFirst().orElseThrow();
    var stranger = api.tokens(api.patient());
    assertThat(delete("/sessions/" + theirs.id(), stranger)).hasStatus(404);
    assertThat(refresh(other)).hasStatusOk();
    assertThat(delete("/sessions/" + theirs.id(), mine)).hasStatus(204);
    assertThat(sessions(mine)).extracting(SignedIn::device).containsExactly("Firefox, Linux");
    var third = signIn(email, null);
    assertThat(delete("/sessions", mine)).hasStatus(204);
    assertThat(refresh(third)).hasStatus(401);
    assertThat(refresh(mine)).hasStatusOk();
  }

  @Test
  void a_second_factor_is_asked_for_once_its_code_was_seen() {
    var email = api.patient();
    var mine = api.tokens(email);
    var secret = begun(mine);
    assertThat(secret.uri()).contains("secret=" + secret.secret()).doesNotContain(" ");
    assertThat(api.login(email, PASSWORD)).hasStatusOk(); // not confirmed yet
    var wrong = confirm(mine, "000000".equals(code(secret, 0)) ? "000001" : "000000");
    assertThat(wrong).hasStatus(422);
    assertThat(api.code(wrong)).isEqualTo("BAD_CODE");
    var codes = api.read(confirm(mine, code(secret, 0)), RecoveryCodes.class).codes();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();

    assertThat(api.code(api.login(email, PASSWORD))).isEqualTo("SECOND_FACTOR_REQUIRED");
    assertThat(api.code(api.login(email, "not-the-password"))).isEqualTo("BAD_CREDENTIALS");
    clock.advance(Duration.ofSeconds(30));
    assertThat(login(email, code(secret, 0))).hasStatusOk();
    var again = login(email, code(secret, 0));
    assertThat(again).hasStatus(401);
    assertThat(api.code(again)).isEqualTo("BAD_CODE");
    assertThat(sealed(secret)).isTrue();
  }

  @Test
  void of_many_who_bring_the_same_code_at_once_one_comes_in() {
    var email = api.patient();
    var secret = turnedOn(api.tokens(email));
    clock.advance(Duration.ofSeconds(60));
    var code = code(secret, 0);
    var came =
        IntStream.range(0, 5)
            .parallel()
            .filter(_ -> login(email, code).getResponse().getStatus() == 200)
            .count();
    assertThat(came).isOne();
  }

  @Test
  void codes_are_guessed_no_faster_than_passwords_though_the_password_is_right() {
    var email = api.patient();
    turnedOn(api.tokens(email));
    for (int n = 0; n < 5; n++) assertThat(login(email, "12345" + n)).hasStatus(401);
    assertThat(login(email, "123459")).hasStatus(429);
  }

  @Test
  void a_recovery_code_opens_once_however_it_is_typed() {
    var email = api.patient();
    var mine = api.tokens(email);
    var secret = begun(mine);
    var codes = api.read(confirm(mine, code(secret, 0)), RecoveryCodes.class).codes();
    var typed = codes.getFirst().toLowerCase().replace('-', ' ');
    assertThat(login(email, typed)).hasStatusOk();
    assertThat(login(email, typed)).hasStatus(401);
    assertThat(api.get(ME + "/second-factor", mine.accessToken()))
        .bodyJson()
        .extractingPath("$.recoveryCodesLeft")
        .isEqualTo(9);
    assertThat(
            jdbc.sql("select count(*) from recovery_code where hash = ?")
                .param(codes.get(1))
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void turning_it_off_asks_for_the_password_and_another_one_is_set_up_only_then() {
    var email = api.patient();
    var mine = api.tokens(email);
    turnedOn(mine);
    assertThat(begin(mine, PASSWORD)).hasStatus(409);
    assertThat(end(mine, "not-the-password")).hasStatus(422);
    assertThat(api.login(email, PASSWORD)).hasStatus(401);
    assertThat(end(mine, PASSWORD)).hasStatus(204);
    assertThat(end(mine, PASSWORD)).hasStatus(204);
    assertThat(api.login(email, PASSWORD)).hasStatusOk();
    assertThat(begin(mine, "not-the-password")).hasStatus(422);
    assertThat(begin(mine, PASSWORD)).hasStatusOk();
  }

  @Test
  void a_person_reads_all_that_is_held_of_them_and_nothing_of_others() {
    var email = api.patient();
    var mine = signIn(email, "Firefox, Linux");
    var child =
        "{\"firstName\":\"Noé\",\"lastName\":\"Petit\",\"birthDate\":\"2019-03-02\",\"relation\":\"CHILD\"}";
    var added = api.post(ME + "/dependants", child, mine.accessToken());
    var id = api.read(added, health.consulta.contract.user.Dependant.class).id();
    assertThat(delete("/dependants/" + id, mine)).hasStatus(204);
    var export =
        api.read(
            api.get(ME + "/export", mine.accessToken()),
            health.consulta.contract.user.AccountExport.class);
    assertThat(export.account().email()).isEqualTo(email);
    assertThat(export.dependants()).extracting(each -> each.firstName()).containsExactly("Noé");
    assertThat(export.sessions()).extracting(SignedIn::device).containsExactly("Firefox, Linux");
    assertThat(api.get(ME + "/export", null)).hasStatus(401);
  }

  @Test
  void the_owner_is_told_of_each_change_once_and_of_nothing_else() {
    var email = api.patient();
    var first = signIn(email, "Firefox, Linux");
    signIn(email, null);
    signIn(email, "Firefox, Linux");
    signIn(email, "Safari, iPhone");
    turnedOn(first);
    end(first, PASSWORD);
    end(first, PASSWORD);
    change(first, "not-the-password", NEXT);
    change(first, PASSWORD, NEXT);
    api.post("/api/auth/password-reset", new RequestPasswordReset(email));
    var link = mailbox.next(PasswordResetRequested.class, event -> event.email().equals(email));
    var reset = new ResetPassword(link.token(), PASSWORD);
    assertThat(api.post("/api/auth/password-reset/confirm", reset)).hasStatus(204);
    assertThat(mailbox.told(link.accountId(), 5))
        .containsExactly(
            SecurityChange.NEW_DEVICE,
            SecurityChange.SECOND_FACTOR_ON,
            SecurityChange.SECOND_FACTOR_OFF,
            SecurityChange.PASSWORD_CHANGED,
            SecurityChange.PASSWORD_CHANGED);
  }

  private NewSecondFactor turnedOn(Tokens tokens) {
    var secret = begun(tokens);
    assertThat(confirm(tokens, code(secret, 0))).hasStatusOk();
    return secret;
  }

  private NewSecondFactor begun(Tokens tokens) {
    return api.read(begin(tokens, PASSWORD), NewSecondFactor.class);
  }

  private MvcTestResult begin(Tokens tokens, String password) {
    return api.post(ME + "/second-factor", new ProvePassword(password), tokens.accessToken());
  }

  private MvcTestResult end(Tokens tokens, String password) {
    return api.post(ME + "/second-factor/end", new ProvePassword(password), tokens.accessToken());
  }

  private MvcTestResult confirm(Tokens tokens, String code) {
    return api.post(
        ME + "/second-factor/confirm", new ConfirmSecondFactor(code), tokens.accessToken());
  }

  /// As an authenticator shows it.
  private String code(NewSecondFactor factor, int later) {
    var step = clock.instant().getEpochSecond() / 30 + later;
    return OneTimeCodes.at(bytes(factor.secret()), step);
  }

  private static byte[] bytes(String base32) {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (var each : base32.toCharArray()) {
      buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits);
      }
    }
    return bytes.toByteArray();
  }

  private boolean sealed(NewSecondFactor factor) {
    var plain = bytes(factor.secret());
    return jdbc.sql("select count(*) from second_factor where locate(?, sealed_secret) > 0")
            .param(plain)
            .query(Long.class)
            .single()
        == 0;
  }

  private MvcTestResult login(String email, String code) {
    return api.post("/api/auth/login", new Login(email, PASSWORD, code));
  }

  private Tokens signIn(String email, String device) {
    return api.read(
        api.post("/api/auth/login", new Login(email, PASSWORD, null, device)), Tokens.class);
  }

  private MvcTestResult change(Tokens tokens, String current, String next) {
    return api.post(ME + "/password", new ChangePassword(current, next), tokens.accessToken());
  }

  private List<SignedIn> sessions(Tokens tokens) {
    var items =
        json.readTree(
                api.get(ME + "/sessions", tokens.accessToken())
                    .getResponse()
                    .getContentAsByteArray())
            .path("items");
    return items.valueStream().map(item -> json.treeToValue(item, SignedIn.class)).toList();
  }

  private MvcTestResult delete(String path, Tokens tokens) {
    return api.send(HttpMethod.DELETE, ME + path, null, tokens.accessToken());
  }

  private MvcTestResult refresh(Tokens tokens) {
    return api.post("/api/auth/refresh", new Refresh(tokens.refreshToken()));
  }
}
