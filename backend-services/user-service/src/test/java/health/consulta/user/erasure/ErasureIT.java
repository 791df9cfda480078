package health.consulta.user.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.Dependant;
import health.consulta.contract.user.Erasure;
import health.consulta.contract.user.ProvePassword;
import health.consulta.contract.user.Refresh;
import health.consulta.contract.user.Relation;
import health.consulta.contract.user.UserEvent.AccountErased;
import health.consulta.kit.NotFound;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.WholeService;
import health.consulta.user.account.Accounts;
import health.consulta.user.account.ActForOthers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/// A patient closes the account: what nothing keeps goes at once, what care keeps goes in its time.
@WholeService
class ErasureIT {
  private static final String PATH = "/api/users/me/erasure";
  private static final ProvePassword PROOF = new ProvePassword(WholeService.PASSWORD);

  @Autowired private Api api;
  @Autowired private Mailbox mailbox;
  @Autowired private Accounts accounts;
  @Autowired private ActForOthers others;
  @Autowired private Care care;
  @Autowired private KeptNames names;
  @Autowired private JdbcTemplate jdbc;

  private String email = "";
  private String token = "";
  private UUID me = new UUID(0, 0);
  private UUID tom = new UUID(0, 0);

  @BeforeEach
  void a_parent() {
    email = api.patient();
    token = api.tokens(email).accessToken();
    me = accounts.findByEmail(email).orElseThrow().getId();
    var form = new AddDependant("Tom", "Petit", LocalDate.of(2020, 2, 3), Relation.CHILD);
    tom = api.read(api.post("/api/users/me/dependants", form, token), Dependant.class).id();
  }

  @Test
  void whom_nobody_cared_for_is_forgotten_at_once() {
    var refresh = new Refresh(api.tokens(email).refreshToken());
    assertThat(kept()).isEqualTo(new Erasure(java.util.List.of()));
    assertThat(api.post(PATH, PROOF, token)).hasStatus(HttpStatus.OK);
    var told = mailbox.next(AccountErased.class, event -> event.accountId().equals(me));
    assertThat(told.forgotten()).containsExactlyInAnyOrder(me, tom);
    assertThat(others.name(me).displayName()).isBlank();
    assertThat(others.name(me).birthDate()).isNull();
    assertThatThrownBy(() -> others.name(tom)).isInstanceOf(NotFound.class);
    assertThat(api.login(email, WholeService.PASSWORD)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(api.post("/api/auth/refresh", refresh)).hasStatus(HttpStatus.UNAUTHORIZED);
    for (var table : new String[] {"session", "mailed_link", "second_factor"})
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from " + table + " where account_id = ?",
                  Integer.class,
                  me.toString()))
          .as(table)
          .isZero();
  }

  @Test
  void the_name_of_whom_care_was_given_stays_for_twenty_years_and_goes_then() {
    care.given(tom, Instant.parse("2026-03-02T23:30:00Z"));
    care.given(tom, Instant.parse("2024-01-01T10:00:00Z"));
    var kept = new Erasure.Kept(tom, "Tom Petit", LocalDate.of(2046, 3, 3));
    assertThat(kept().kept()).containsExactly(kept);
    var answer = api.read(api.post(PATH, PROOF, token), Erasure.class);
    assertThat(answer.kept()).containsExactly(kept);
    var told = mailbox.next(AccountErased.class, event -> event.accountId().equals(me));
    assertThat(told.forgotten()).containsExactly(me);
    assertThat(others.name(me).displayName()).isBlank();
    names.clear(Instant.parse("2046-03-02T12:00:00Z"), 500);
    assertThat(others.name(tom).displayName()).isEqualTo("Tom Petit");
    names.clear(Instant.parse("2046-03-03T12:00:00Z"), 500);
    assertThatThrownBy(() -> others.name(tom)).isInstanceOf(NotFound.class);
  }

  @Test
  void a_token_that_still_runs_does_nothing_any_more_and_the_address_is_free_again() {
    api.post(PATH, PROOF, token);
    assertThat(api.post(PATH, PROOF, token)).hasStatus(HttpStatus.NOT_FOUND);
    var change = Map.of("firstName", "Back");
    assertThat(api.send(HttpMethod.PATCH, "/api/users/me", change, token))
        .hasStatus(HttpStatus.NOT_FOUND);
    var form = new AddDependant("Zoé", "Petit", LocalDate.of(2021, 2, 3), Relation.CHILD);
    assertThat(api.post("/api/users/me/dependants", form, token)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(others.mayActFor(me, me)).isFalse();
    assertThat(others.mayActFor(me, tom)).isFalse();
    api.register(email, WholeService.PASSWORD);
    assertThat(accounts.findByEmail(email).orElseThrow().getId()).isNotEqualTo(me);
  }

  @Test
  void an_administrator_neither_finds_nor_opens_nor_makes_a_closed_account() {
    api.post(PATH, PROOF, token);
    assertThat(api.get("/api/users?q=" + me, api.administrator()))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(0);
    var open = Map.of("roles", new String[] {"PATIENT"}, "practitioners", new String[0]);
    assertThat(govern(me, open, "ACTIVE")).isEqualTo(HttpStatus.NOT_FOUND.value());
    var other = accounts.findByEmail(api.patient()).orElseThrow().getId();
    assertThat(govern(other, open, "ERASED")).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  @Test
  void a_wrong_password_closes_nothing_and_staff_is_closed_by_an_administrator() {
    var wrong = api.post(PATH, new ProvePassword("another-password-2026"), token);
    assertThat(api.code(wrong)).isEqualTo("WRONG_PASSWORD");
    assertThat(api.post(PATH, "{}", token)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(api.post(PATH, PROOF, null)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(api.login(email, WholeService.PASSWORD)).hasStatusOk();
    var staff = api.post(PATH, PROOF, api.administrator());
    assertThat(staff).hasStatus(HttpStatus.CONFLICT);
    assertThat(api.code(staff)).isEqualTo("ACCOUNT_OF_STAFF");
  }

  private Erasure kept() {
    return api.read(api.get(PATH, token), Erasure.class);
  }

  private int govern(UUID id, Map<String, ?> change, String status) {
    var body = new java.util.HashMap<String, Object>(change);
    body.put("status", status);
    return api.send(HttpMethod.PUT, "/api/users/" + id, body, api.administrator())
        .getResponse()
        .getStatus();
  }
}
