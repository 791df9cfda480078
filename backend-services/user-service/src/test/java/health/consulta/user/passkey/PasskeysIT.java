package health.consulta.user.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import health.consulta.contract.user.AddPasskey;
import health.consulta.contract.user.Passkey;
import health.consulta.contract.user.PasskeyCreation;
import health.consulta.contract.user.PasskeyLogin;
import health.consulta.contract.user.PasskeyRequest;
import health.consulta.contract.user.ProvePassword;
import health.consulta.contract.user.Refresh;
import health.consulta.contract.user.RenamePasskey;
import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.Tokens;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.TestClock;
import health.consulta.user.WholeService;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys are made, used and removed. What cheats is the `Phone`.
@WholeService
class PasskeysIT {
  private static final String PASSWORD = WholeService.PASSWORD;
  private static final String MINE = "/api/users/me/passkeys";
  private static final String ENTER = "/api/auth/passkey";

  @Autowired private Api api;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private Challenges challenges;
  @Autowired private Mailbox mailbox;
  private final Phone phone = new Phone();

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_passkey_signs_in_as_the_password_does_and_says_when() {
    var email = api.patient();
    var mine = api.tokens(email);
    assertThat(list(mine)).isEmpty();
    var made = added(mine, "Téléphone 📱");
    assertThat(list(mine)).containsExactly(made);
    assertThat(made.usedAt()).isNull();
    assertThat(made.synced()).isTrue();
    var tokens = entered();
    assertThat(api.get("/api/users/me", tokens.accessToken()))
        .bodyJson()
        .extractingPath("$.email")
        .isEqualTo(email);
    assertThat(api.post("/api/auth/refresh", new Refresh(tokens.refreshToken()))).hasStatusOk();
    assertThat(api.get("/api/users/me/sessions", mine.accessToken()))
        .bodyText()
        .contains("Safari, iPhone");
    assertThat(list(mine).getFirst().usedAt()).isNotNull();
    assertThat(api.get("/api/users/me/export", mine.accessToken()))
        .bodyText()
        .contains("Téléphone 📱");
  }

  @Test
  void it_stands_for_the_second_factor_too() {
    var email = api.patient();
    var mine = api.tokens(email);
    added(mine, "Clé");
    var form = new ProvePassword(PASSWORD);
    assertThat(api.post("/api/users/me/second-factor", form, mine.accessToken())).hasStatusOk();
    jdbc.sql("update second_factor set confirmed_at = created_at where account_id = ?")
        .param(subject(mine))
        .update();
    assertThat(code(api.login(email, PASSWORD), 401)).isEqualTo("SECOND_FACTOR_REQUIRED");
    assertThat(enter(phone.sign(asked()))).hasStatusOk();
  }

  @Test
  void adding_one_asks_for_the_password_and_guessing_it_is_slow() {
    var mine = api.tokens(api.patient());
    for (int n = 0; n < 5; n++)
      assertThat(code(options(mine, "not-the-password"), 422)).isEqualTo("WRONG_PASSWORD");
    assertThat(options(mine, PASSWORD)).hasStatus(429);
    assertThat(api.post(MINE + "/options", new ProvePassword(PASSWORD))).hasStatus(401);
    assertThat(api.get(MINE, null)).hasStatus(401);
  }

  @Test
  void what_was_signed_once_is_good_for_nothing_more() {
    var mine = api.tokens(api.patient());
    var credential = phone.make(offered(mine));
    assertThat(add(mine, "Un", credential)).hasStatus(201);
    assertThat(code(add(mine, "Deux", credential), 422)).isEqualTo("PASSKEY_CHALLENGE_OVER");
    var signed = phone.sign(asked());
    assertThat(enter(signed)).hasStatusOk();
    assertThat(code(enter(signed), 401)).isEqualTo("PASSKEY_CHALLENGE_OVER");
  }

  @Test
  void of_many_who_bring_the_same_signature_at_once_one_comes_in() {
    added(api.tokens(api.patient()), "Clé");
    var signed = phone.sign(asked());
    var came =
        IntStream.range(0, 8)
            .parallel()
            .filter(_ -> enter(signed).getResponse().getStatus() == 200)
            .count();
    assertThat(came).isOne();
  }

  @Test
  void a_challenge_runs_out_and_serves_its_purpose_and_its_account_only() {
    var mine = api.tokens(api.patient());
    var other = api.tokens(api.patient());
    var late = offered(mine);
    clock.advance(Challenges.LIFETIME.plusSeconds(1));
    assertThat(code(add(mine, "Clé", phone.make(late)), 422)).isEqualTo("PASSKEY_CHALLENGE_OVER");
    assertThat(code(add(other, "Clé", phone.make(offered(mine))), 422))
        .isEqualTo("PASSKEY_CHALLENGE_OVER");
    var swapped = with(offered(mine), asked().challenge());
    assertThat(code(add(mine, "Clé", phone.make(swapped)), 422))
        .isEqualTo("PASSKEY_CHALLENGE_OVER");
    added(mine, "Clé");
    var forAdding = new PasskeyRequest(offered(mine).challenge(), "localhost", 0, "required");
    assertThat(code(enter(phone.sign(forAdding)), 401)).isEqualTo("PASSKEY_CHALLENGE_OVER");
    var slow = asked();
    clock.advance(Challenges.LIFETIME.plusSeconds(1));
    assertThat(code(enter(phone.sign(slow)), 401)).isEqualTo("PASSKEY_CHALLENGE_OVER");
    var invented = new PasskeyRequest("AAAAAAAAAAAAAAAAAAAAAA", "localhost", 0, "required");
    assertThat(code(enter(phone.sign(invented)), 401)).isEqualTo("PASSKEY_CHALLENGE_OVER");
  }

  @Test
  void a_page_elsewhere_makes_and_uses_none() {
    var mine = api.tokens(api.patient());
    phone.origin = "http://localhost.evil.test";
    assertThat(code(add(mine, "Clé", phone.make(offered(mine))), 422)).isEqualTo("PASSKEY_REFUSED");
    phone.origin = "http://localhost:8080";
    phone.domain = "evil.test";
    assertThat(code(add(mine, "Clé", phone.make(offered(mine))), 422)).isEqualTo("PASSKEY_REFUSED");
    phone.domain = "localhost";
    added(mine, "Clé");
    phone.origin = "https://evil.test";
    assertThat(code(enter(phone.sign(asked())), 401)).isEqualTo("PASSKEY_REFUSED");
    phone.origin = "http://localhost:8080";
    phone.domain = "evil.test";
    assertThat(code(enter(phone.sign(asked())), 401)).isEqualTo("PASSKEY_REFUSED");
  }

  @Test
  void a_device_that_did_not_look_who_is_there_is_refused() {
    var mine = api.tokens(api.patient());
    phone.flags &= ~AuthenticatorData.BIT_UV;
    assertThat(code(add(mine, "Clé", phone.make(offered(mine))), 422)).isEqualTo("PASSKEY_REFUSED");
    phone.flags |= AuthenticatorData.BIT_UV;
    added(mine, "Clé");
    phone.flags &= ~AuthenticatorData.BIT_UV;
    assertThat(code(enter(phone.sign(asked())), 401)).isEqualTo("PASSKEY_REFUSED");
  }

  @Test
  void a_counter_that_does_not_grow_is_a_copy_and_a_backup_flag_that_turns_is_a_lie() {
    phone.flags = (byte) (AuthenticatorData.BIT_UP | AuthenticatorData.BIT_UV);
    phone.count = 7;
    var mine = api.tokens(api.patient());
    assertThat(added(mine, "Clé").synced()).isFalse();
    assertThat(code(enter(phone.sign(asked())), 401)).isEqualTo("PASSKEY_REFUSED");
    phone.count = 8;
    assertThat(enter(phone.sign(asked()))).hasStatusOk();
    phone.count = 6;
    assertThat(code(enter(phone.sign(asked())), 401)).isEqualTo("PASSKEY_REFUSED");
    phone.count = 9;
    phone.flags |= AuthenticatorData.BIT_BE;
    assertThat(code(enter(phone.sign(asked())), 401)).isEqualTo("PASSKEY_REFUSED");
  }

  @Test
  void another_device_or_handle_does_not_pass_for_it() {
    var mine = api.tokens(api.patient());
    added(mine, "Clé");
    var signed = phone.sign(asked());
    var forged = new Phone();
    forged.handle = phone.handle;
    var signature = forged.sign(asked()).response().signature();
    var response = signed.response();
    assertThat(
            code(
                enter(
                    new PasskeyLogin.Credential(
                        signed.id(),
                        new PasskeyLogin.Response(
                            response.clientDataJSON(),
                            response.authenticatorData(),
                            signature,
                            response.userHandle()))),
                401))
        .isEqualTo("PASSKEY_REFUSED");
    assertThat(code(enter(forged.sign(asked())), 401)).isEqualTo("PASSKEY_UNKNOWN");
    phone.handle = "AAAAAAAAAAAAAAAAAAAAAA";
    assertThat(code(enter(phone.sign(asked())), 401)).isEqualTo("PASSKEY_REFUSED");
  }

  @Test
  void one_that_was_removed_signs_nobody_in_and_others_are_not_to_be_touched() {
    var mine = api.tokens(api.patient());
    var stranger = api.tokens(api.patient());
    var made = added(mine, "Clé");
    assertThat(rename(stranger, made.id(), "Vol")).hasStatus(404);
    assertThat(remove(stranger, made.id())).hasStatus(404);
    assertThat(rename(mine, made.id(), " ")).hasStatus(400);
    assertThat(rename(mine, made.id(), " Bureau ")).hasStatusOk();
    assertThat(list(mine)).extracting(Passkey::name).containsExactly("Bureau");
    assertThat(list(stranger)).isEmpty();
    assertThat(enter(phone.sign(asked()))).hasStatusOk();
    assertThat(remove(mine, made.id())).hasStatus(204);
    assertThat(remove(mine, made.id())).hasStatus(404);
    assertThat(code(enter(phone.sign(asked())), 401)).isEqualTo("PASSKEY_UNKNOWN");
    assertThat(mailbox.told(UUID.fromString(subject(mine)), 3))
        .containsExactly(
            SecurityChange.PASSKEY_ADDED,
            SecurityChange.NEW_DEVICE,
            SecurityChange.PASSKEY_REMOVED);
  }

  @Test
  void a_device_has_one_and_an_account_not_endlessly_many() {
    var mine = api.tokens(api.patient());
    added(mine, "Clé");
    var options = offered(mine);
    assertThat(options.excludeCredentials()).hasSize(1);
    assertThat(options.excludeCredentials().getFirst().transports())
        .containsExactly("hybrid", "internal");
    assertThat(code(add(mine, "Encore", phone.make(options)), 409)).isEqualTo("PASSKEY_KNOWN");
    for (int n = 1; n < TooManyPasskeys.MOST; n++)
      assertThat(add(mine, "Clé " + n, new Phone().make(offered(mine)))).hasStatus(201);
    assertThat(code(options(mine, PASSWORD), 409)).isEqualTo("TOO_MANY_PASSKEYS");
  }

  @Test
  void a_locked_account_stays_closed() {
    var email = api.patient();
    var mine = api.tokens(email);
    added(mine, "Clé");
    jdbc.sql("update account set status = 'LOCKED' where email = ?").param(email).update();
    assertThat(code(enter(phone.sign(asked())), 403)).isEqualTo("ACCOUNT_LOCKED");
  }

  @Test
  void nonsense_is_refused_and_breaks_nothing() {
    var mine = api.tokens(api.patient());
    var none = new AddPasskey.Credential(new AddPasskey.Response("%%%", "é", null));
    assertThat(code(add(mine, "Clé", none), 422)).isEqualTo("PASSKEY_REFUSED");
    var cbor = new AddPasskey.Credential(new AddPasskey.Response("e30", "oA", List.of("magic")));
    assertThat(code(add(mine, "Clé", cbor), 422)).isEqualTo("PASSKEY_REFUSED");
    for (var text : List.of("AA", "e30", "bnVsbA", "W10", "%"))
      assertThat(
              code(
                  enter(
                      new PasskeyLogin.Credential(
                          text, new PasskeyLogin.Response(text, text, text, text))),
                  401))
          .isEqualTo("PASSKEY_REFUSED");
    assertThat(api.post(ENTER, "{}")).hasStatus(400);
    assertThat(api.post(ENTER, "{\"credential\":{\"id\":\"x\"}}")).hasStatus(400);
    assertThat(api.post(MINE, "{\"name\":\"x\",\"credential\":{}}", mine.accessToken()))
        .hasStatus(400);
    var huge = new AddPasskey.Response("A".repeat(5_000), "AA", null);
    assertThat(add(mine, "Clé", new AddPasskey.Credential(huge))).hasStatus(400);
  }

  @Test
  void answers_with_a_wrong_byte_anywhere_are_refused_or_the_same() {
    var mine = api.tokens(api.patient());
    var account = UUID.fromString(subject(mine));
    var options = offered(mine);
    var random = new Random(23);
    for (int n = 0; n < 150; n++) {
      var other = new Phone();
      var made = other.make(with(options, challenges.issue(Challenges.adding(account)))).response();
      var object = turned(made.attestationObject(), random);
      var response = new AddPasskey.Response(made.clientDataJSON(), object, made.transports());
      assertThat(add(mine, "Clé", new AddPasskey.Credential(response)).getResponse().getStatus())
          .isIn(201, 409, 422);
      jdbc.sql("delete from passkey").update();
    }
    added(mine, "Clé");
    for (int n = 0; n < 150; n++) {
      var signed = phone.sign(asked());
      var answer = signed.response();
      var part = n % 4;
      var wrong =
          new PasskeyLogin.Response(
              part == 0 ? turned(answer.clientDataJSON(), random) : answer.clientDataJSON(),
              part == 1 ? turned(answer.authenticatorData(), random) : answer.authenticatorData(),
              part == 2 ? turned(answer.signature(), random) : answer.signature(),
              part == 3 ? turned(answer.userHandle(), random) : answer.userHandle());
      assertThat(enter(new PasskeyLogin.Credential(signed.id(), wrong))).hasStatus(401);
    }
  }

  /// With one bit of it turned.
  private static String turned(String text, Random random) {
    var bytes = Base64.getUrlDecoder().decode(text);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static PasskeyCreation with(PasskeyCreation options, String challenge) {
    return new PasskeyCreation(
        challenge,
        options.rp(),
        options.user(),
        options.pubKeyCredParams(),
        options.timeout(),
        options.excludeCredentials(),
        options.authenticatorSelection(),
        options.attestation());
  }

  private Passkey added(Tokens tokens, String name) {
    return api.read(add(tokens, name, phone.make(offered(tokens))), Passkey.class);
  }

  private PasskeyCreation offered(Tokens tokens) {
    return api.read(options(tokens, PASSWORD), PasskeyCreation.class);
  }

  private MvcTestResult options(Tokens tokens, String password) {
    return api.post(MINE + "/options", new ProvePassword(password), tokens.accessToken());
  }

  private MvcTestResult add(Tokens tokens, String name, AddPasskey.Credential credential) {
    return api.post(MINE, new AddPasskey(name, credential), tokens.accessToken());
  }

  private MvcTestResult rename(Tokens tokens, UUID id, String name) {
    return api.send(
        HttpMethod.PATCH, MINE + "/" + id, new RenamePasskey(name), tokens.accessToken());
  }

  private MvcTestResult remove(Tokens tokens, UUID id) {
    return api.send(HttpMethod.DELETE, MINE + "/" + id, null, tokens.accessToken());
  }

  private List<Passkey> list(Tokens tokens) {
    var items =
        json.readTree(api.get(MINE, tokens.accessToken()).getResponse().getContentAsByteArray())
            .path("items");
    return items.valueStream().map(item -> json.treeToValue(item, Passkey.class)).toList();
  }

  private PasskeyRequest asked() {
    return api.read(api.post(ENTER + "/options", "{}"), PasskeyRequest.class);
  }

  private Tokens entered() {
    return api.read(enter(phone.sign(asked())), Tokens.class);
  }

  private MvcTestResult enter(PasskeyLogin.Credential credential) {
    return api.post(ENTER, new PasskeyLogin(credential, "Safari, iPhone"));
  }

  private String code(MvcTestResult result, int status) {
    assertThat(result).hasStatus(status);
    return api.code(result);
  }

  private String subject(Tokens tokens) {
    return json.readTree(
            api.get("/api/users/me", tokens.accessToken()).getResponse().getContentAsByteArray())
        .path("id")
        .asString();
  }
}
