package health.consulta.user.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.AccessEvent.PatientsRead;
import health.consulta.contract.AccessKind;
import health.consulta.contract.Role;
import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.Dependant;
import health.consulta.contract.user.Relation;
import health.consulta.user.Api;
import health.consulta.user.WholeService;
import health.consulta.user.account.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/// What is read of a patient by others stands on a record that the patient reads, and nobody else.
@WholeService
class AccessIT {
  private static final String PATH = "/api/users/me/access-log";

  @Autowired private Api api;
  @Autowired private Accounts accounts;
  @Autowired private AccessRecords records;
  @Autowired private AccessStorage storage;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void who_was_read_by_an_administrator_sees_it_once_and_their_own_readings_never() {
    var email = api.patient();
    var token = api.tokens(email).accessToken();
    for (int again = 0; again < 3; again++) {
      api.get("/api/users?q=" + email, api.administrator());
      api.get("/api/users/me", token);
    }
    await()
        .untilAsserted(() ->
            assertThat(api.get(PATH, token)).bodyJson().extractingPath("$.total").isEqualTo(1));
    var line = assertThat(api.get(PATH, token)).bodyJson();
    line.extractingPath("$.items[0].kind").isEqualTo("IDENTITY");
    line.extractingPath("$.items[0].as").isEqualTo("ADMINISTRATOR");
    line.extractingPath("$.items[0].patientName").isEqualTo("Léa Petit");
    line.extractingPath("$.items[0].readerName").asString().isNotBlank();
    var stranger = api.tokens(api.patient()).accessToken();
    assertThat(api.get(PATH, stranger)).bodyJson().extractingPath("$.total").isEqualTo(0);
  }

  @Test
  void what_was_read_of_a_child_is_told_to_who_acts_for_it_the_newest_first_by_pages() {
    var email = api.patient();
    var parent = accounts.findByEmail(email).orElseThrow().getId();
    var token = api.tokens(email).accessToken();
    var form = new AddDependant("Tom", "Petit", LocalDate.of(2020, 2, 3), Relation.CHILD);
    var tom = api.read(api.post("/api/users/me/dependants", form, token), Dependant.class).id();
    var gone = UUID.randomUUID();
    var day = Instant.parse("2026-11-20T08:59:59Z");
    read(gone, day, parent, tom, UUID.randomUUID());
    read(gone, day.plusSeconds(1), tom);
    for (int twice = 0; twice < 2; twice++) read(gone, day.plusSeconds(30), tom);
    var first = assertThat(api.get(PATH + "?size=1", token)).bodyJson();
    first.extractingPath("$.total").isEqualTo(3);
    first.extractingPath("$.items[0].at").isEqualTo("2026-11-20T09:00:00Z");
    first.extractingPath("$.items[0].patientName").isEqualTo("Tom Petit");
    first.doesNotHavePath("$.items[0].readerName");
    var second = assertThat(api.get(PATH + "?size=2&page=1", token)).bodyJson();
    second.extractingPath("$.items.length()").isEqualTo(1);
  }

  @Test
  void lines_go_after_a_year() {
    var email = api.patient();
    var patient = accounts.findByEmail(email).orElseThrow().getId();
    var now = Instant.now();
    read(UUID.randomUUID(), now.minus(Duration.ofDays(366)), patient);
    read(UUID.randomUUID(), now.minus(Duration.ofDays(364)), patient);
    storage.oldAccesses(jdbc).clear(now, 500);
    var token = api.tokens(email).accessToken();
    assertThat(api.get(PATH, token)).bodyJson().extractingPath("$.total").isEqualTo(1);
  }

  @Test
  void it_is_for_patients_who_are_signed_in() {
    assertThat(api.get(PATH, null)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(api.get(PATH, api.administrator())).hasStatus(HttpStatus.FORBIDDEN);
    var token = api.tokens(api.patient()).accessToken();
    assertThat(api.get(PATH + "?size=101", token)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(api.get(PATH + "?page=-1", token)).hasStatus(HttpStatus.BAD_REQUEST);
  }

  private void read(UUID reader, Instant at, UUID... patients) {
    records.add(new PatientsRead(reader, Role.ASSISTANT, AccessKind.AGENDA, Set.of(patients), at));
  }
}
