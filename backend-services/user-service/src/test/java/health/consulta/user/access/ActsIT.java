package health.consulta.user.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.AccessEvent.Acted;
import health.consulta.contract.Act;
import health.consulta.contract.Role;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.ChangeRoles;
import health.consulta.user.Api;
import health.consulta.user.WholeService;
import health.consulta.user.account.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.json.AbstractJsonContentAssert;

/// What the people of practices do stands on a record that administrators read, and nobody else.
@WholeService
class ActsIT {
  private static final Instant DAY = Instant.parse("2026-11-20T08:00:00Z");

  private final UUID actor = UUID.randomUUID();
  private final UUID subject = UUID.randomUUID();

  @Autowired private Api api;
  @Autowired private Accounts accounts;
  @Autowired private ActRecords records;
  @Autowired private AccessStorage storage;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void who_changed_an_account_is_on_record_and_what_was_refused_is_not() {
    var id = accounts.findByEmail(api.patient()).orElseThrow().getId();
    var service = new ChangeRoles(Set.of(Role.SERVICE), Set.of(), AccountStatus.ACTIVE);
    assertThat(api.put("/api/users/" + id, service, api.administrator()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    var lock = new ChangeRoles(Set.of(Role.PATIENT), Set.of(), AccountStatus.LOCKED);
    assertThat(api.put("/api/users/" + id, lock, api.administrator())).hasStatusOk();
    awaitTotal("subject=" + id, 1);
    var line = found("subject=" + id);
    line.extractingPath("$.items[0].act").isEqualTo("ROLES_CHANGED");
    line.extractingPath("$.items[0].as").isEqualTo("ADMINISTRATOR");
    line.extractingPath("$.items[0].actorName").asString().isNotBlank();
  }

  @Test
  void sign_ins_of_staff_are_on_record_those_of_patients_are_not() {
    var email = api.patient();
    var patient = accounts.findByEmail(email).orElseThrow().getId();
    api.tokens(email);
    var administrator = accounts.findByEmail(WholeService.ADMINISTRATOR).orElseThrow().getId();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            found("act=SIGNED_IN&actor=" + administrator)
                .extractingPath("$.total")
                .asNumber()
                .isNotEqualTo(0));
    found("actor=" + patient).extractingPath("$.total").isEqualTo(0);
  }

  @Test
  void they_are_found_by_who_what_whom_and_when_the_newest_first_by_pages() {
    done(Act.VISIT_MOVED, DAY, subject);
    done(Act.VISIT_CANCELLED, DAY.plusSeconds(1), subject);
    done(Act.VISIT_CANCELLED, DAY.plusSeconds(2), null);
    assertTotal("actor=" + actor, 3);
    assertTotal("actor=" + actor + "&act=VISIT_CANCELLED", 2);
    assertTotal("subject=" + subject, 2);
    assertTotal("actor=" + actor + "&from=2026-11-20T08:00:01Z", 2);
    assertTotal("actor=" + actor + "&until=2026-11-20T08:00:01Z", 1);
    assertTotal("actor=" + UUID.randomUUID(), 0);
    var second = found("actor=" + actor + "&size=1&page=1");
    second.extractingPath("$.items.length()").isEqualTo(1);
    second.extractingPath("$.items[0].at").isEqualTo("2026-11-20T08:00:01Z");
    second.extractingPath("$.items[0].subjectId").isEqualTo(subject.toString());
    second.doesNotHavePath("$.items[0].actorName");
  }

  @Test
  void told_twice_it_stands_there_once() {
    var act = new Acted(UUID.randomUUID(), actor, Role.ASSISTANT, Act.VISIT_NOTED, subject, DAY);
    records.add(act);
    records.add(act);
    assertTotal("subject=" + subject, 1);
  }

  @Test
  void lines_go_after_a_year() {
    var now = Instant.now();
    done(Act.VISIT_MOVED, now.minus(Duration.ofDays(366)), subject);
    done(Act.VISIT_MOVED, now.minus(Duration.ofDays(364)), subject);
    storage.oldActs(jdbc).clear(now, 500);
    assertTotal("subject=" + subject, 1);
  }

  @Test
  void it_is_for_administrators() {
    assertThat(api.get("/api/acts", null)).hasStatus(HttpStatus.UNAUTHORIZED);
    var patient = api.tokens(api.patient()).accessToken();
    assertThat(api.get("/api/acts", patient)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(api.get("/api/acts?act=NONE", api.administrator()))
        .hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(api.get("/api/acts?actor=nobody", api.administrator()))
        .hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(api.get("/api/acts?size=101", api.administrator()))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  private void done(Act act, Instant at, @Nullable UUID to) {
    records.add(new Acted(UUID.randomUUID(), actor, Role.ASSISTANT, act, to, at));
  }

  private void awaitTotal(String query, int total) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertTotal(query, total));
  }

  private void assertTotal(String query, int total) {
    found(query).extractingPath("$.total").isEqualTo(total);
  }

  private AbstractJsonContentAssert<?> found(String query) {
    return assertThat(api.get("/api/acts?" + query, api.administrator())).bodyJson();
  }
}
