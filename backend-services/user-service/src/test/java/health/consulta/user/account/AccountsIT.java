package health.consulta.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Role;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.AddAssistant;
import health.consulta.contract.user.ChangeAccount;
import health.consulta.contract.user.ChangeRoles;
import health.consulta.contract.user.Refresh;
import health.consulta.contract.user.UserEvent.AccountChanged;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.WholeService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeService
class AccountsIT {
  private static final String PASSWORD = WholeService.PASSWORD;

  @Autowired private Api api;
  @Autowired private Mailbox mailbox;

  @Test
  void people_change_what_they_send_and_nothing_else() {
    var email = api.patient();
    var token = api.tokens(email).accessToken();
    var answer =
        api.send(
            HttpMethod.PATCH,
            "/api/users/me",
            new ChangeAccount(null, "Martin", null, "en"),
            token);
    assertThat(answer).hasStatusOk();
    var me = api.read(api.get("/api/users/me", token), Account.class);
    assertThat(me.firstName()).isEqualTo("Léa");
    assertThat(me.lastName()).isEqualTo("Martin");
    assertThat(me.locale()).isEqualTo("en");
    assertThat(mailbox.next(AccountChanged.class, e -> e.email().equals(email)).lastName())
        .isEqualTo("Martin");
  }

  @Test
  void nobody_gives_themselves_a_role() {
    var token = api.tokens(api.patient()).accessToken();
    api.send(HttpMethod.PATCH, "/api/users/me", "{\"roles\":[\"ADMINISTRATOR\"]}", token);
    assertThat(api.read(api.get("/api/users/me", token), Account.class).roles())
        .containsExactly(Role.PATIENT);
  }

  @Test
  void accounts_are_for_administrators() {
    var patient = api.tokens(api.patient()).accessToken();
    var path = "/api/users/" + UUID.randomUUID();
    var change = new ChangeRoles(Set.of(Role.PATIENT), Set.of(), AccountStatus.ACTIVE);
    assertThat(api.get("/api/users", null)).hasStatus(401);
    assertThat(api.get("/api/users", patient)).hasStatus(403);
    assertThat(api.get("/api/users", api.administrator())).hasStatusOk();
    assertThat(api.send(HttpMethod.PUT, path, change, null)).hasStatus(401);
    assertThat(api.send(HttpMethod.PUT, path, change, patient)).hasStatus(403);
    assertThat(api.send(HttpMethod.PUT, path, change, api.administrator())).hasStatus(404);
  }

  @Test
  void an_administrator_finds_by_part_of_a_name_or_address() {
    var email = api.patient();
    var admin = api.administrator();
    assertThat(total("?q=" + email.substring(0, 20), admin)).isOne();
    assertThat(total("?q=" + email.replace('-', '_').substring(0, 20), admin)).isZero();
  }

  @Test
  void a_locked_account_is_out_at_its_next_refresh() {
    var email = api.patient();
    var tokens = api.tokens(email);
    var id = id(tokens.accessToken());
    var lock = new ChangeRoles(Set.of(Role.PATIENT), Set.of(), AccountStatus.LOCKED);
    assertThat(change(id, lock)).hasStatusOk();
    assertThat(api.post("/api/auth/refresh", new Refresh(tokens.refreshToken()))).hasStatus(401);
    assertThat(api.code(api.login(email, PASSWORD))).isEqualTo("ACCOUNT_LOCKED");
    assertThat(api.login(email, "not-the-password")).hasStatus(401);
  }

  @Test
  void the_last_administrator_stays_and_locks_nobody_out() {
    var own = id(api.administrator());
    var demoted = new ChangeRoles(Set.of(Role.PATIENT), Set.of(), AccountStatus.ACTIVE);
    var locked = new ChangeRoles(Set.of(Role.ADMINISTRATOR), Set.of(), AccountStatus.LOCKED);
    assertThat(api.code(change(own, demoted))).isEqualTo("LAST_ADMINISTRATOR");
    assertThat(api.code(change(own, locked))).isEqualTo("OWN_ACCOUNT");
  }

  @Test
  void roles_that_make_no_sense_are_refused() {
    var id = id(api.tokens(api.patient()).accessToken());
    for (var change :
        List.of(
            new ChangeRoles(Set.of(Role.SERVICE), Set.of(), AccountStatus.ACTIVE),
            new ChangeRoles(Set.of(Role.PRACTITIONER), Set.of(), AccountStatus.ACTIVE),
            new ChangeRoles(Set.of(Role.ASSISTANT), Set.of(id), AccountStatus.ACTIVE),
            new ChangeRoles(Set.of(Role.PATIENT), Set.of(), AccountStatus.UNCONFIRMED)))
      assertThat(change(id, change)).hasStatus(422);
  }

  @Test
  void an_assistant_works_for_practitioners_that_exist() {
    var email = Api.someEmail();
    var form = new AddAssistant(email, PASSWORD, "Sophie", "Durand", Set.of(UUID.randomUUID()));
    var admin = api.administrator();
    assertThat(api.post("/api/users/assistants", form)).hasStatus(401);
    assertThat(api.post("/api/users/assistants", form, api.tokens(api.patient()).accessToken()))
        .hasStatus(403);
    assertThat(api.post("/api/users/assistants", form, admin)).hasStatus(422);
    assertThat(api.login(email, PASSWORD)).hasStatus(401);
  }

  @Test
  void bad_input_names_its_fields() {
    for (var body :
        List.of(
            "{}",
            "{\"email\":\"no\",\"password\":\"short\"}",
            "{\"email\":\"a@b.test\",\"password\":\"long-enough-password\",\"firstName\":\"A\","
                + "\"lastName\":\"B\",\"birthDate\":\"2999-01-01\",\"locale\":\"xx\"}")) {
      var answer = api.post("/api/auth/register", body);
      assertThat(answer).hasStatus(400);
      assertThat((List<?>) api.read(answer, Map.class).get("errors")).isNotEmpty();
    }
    for (var body : List.of("{", "[]", "\"text\"", "{\"birthDate\":\"soon\"}"))
      assertThat(api.code(api.post("/api/auth/register", body))).isEqualTo("MALFORMED");
    assertThat(api.post("/api/auth/login", "{\"email\":\"a@b.test\"}")).hasStatus(400);
    assertThat(api.post("/api/auth/refresh", "{}")).hasStatus(400);
    assertThat(api.post("/api/auth/confirm", "{\"token\":\" \"}")).hasStatus(400);
    assertThat(api.post("/api/auth/login", null, null)).hasStatus(400);
  }

  private MvcTestResult change(UUID id, ChangeRoles change) {
    return api.send(HttpMethod.PUT, "/api/users/" + id, change, api.administrator());
  }

  private UUID id(String token) {
    return api.read(api.get("/api/users/me", token), Account.class).id();
  }

  private int total(String query, String token) {
    return (int) api.read(api.get("/api/users" + query, token), Map.class).get("total");
  }
}
