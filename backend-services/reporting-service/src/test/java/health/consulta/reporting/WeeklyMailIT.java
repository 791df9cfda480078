package health.consulta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ReportEvent;
import health.consulta.contract.reporting.ReportEvent.WeekSummed;
import health.consulta.contract.reporting.RevenueFigure;
import health.consulta.contract.reporting.WeekFigures;
import health.consulta.contract.reporting.WeeklyMail;
import health.consulta.kit.security.Caller;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import health.consulta.kit.test.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.test.web.servlet.client.RestTestClient;

/// Who wants the figures of each week hears them once, on Monday morning.
@ServiceTest
class WeeklyMailIT {
  private static final String PATH = "/api/reports/weekly-mail";

  /// Further ahead than the service itself looks, which tells weeks too.
  private static final LocalDate FIRST = LocalDate.of(2093, 4, 6);

  private static final LocalDate SECOND = FIRST.plusWeeks(1);
  private static final WeekFigures NOTHING =
      new WeekFigures(0, 0, 0, 0, 0, Money.euros(0), Money.euros(0));

  private final UUID practitioner = UUID.randomUUID();

  @Autowired private RestTestClient http;
  @Autowired private MongoOperations mongo;
  @Autowired private Facts facts;
  @Autowired private WeeklyReaders readers;
  @Autowired private Visits visits;
  @Autowired private Takings takings;
  @Autowired private ConsumerFactory<?, ?> consumers;
  @Autowired private RecordMessageConverter converter;

  @AfterEach
  void nobody_reads_on() {
    mongo.remove(new Query(), WeeklyReader.class);
  }

  @Test
  void a_practitioner_hears_their_own_figures_once_beside_those_of_the_week_before() {
    wants("2093-04-07T10:00:00Z", practitioner, false);
    visit(practitioner, "2093-04-08T10:00:00Z");
    visit(UUID.randomUUID(), "2093-04-08T10:00:00Z");
    visit(practitioner, "2093-04-15T10:00:00Z");
    visit(practitioner, "2093-04-19T21:00:00Z"); // Sunday evening there
    visit(practitioner, "2093-04-19T22:30:00Z"); // Monday there
    facts
        .money()
        .note(
            UUID.randomUUID(),
            RevenueFigure.CAPTURED,
            UUID.randomUUID(),
            practitioner,
            Money.euros(2500),
            LocalDate.of(2093, 4, 17));
    sweep("2093-04-20T04:59:00Z"); // not seven yet: the first week only
    sweep("2093-04-20T05:00:00Z");
    sweep("2093-04-20T05:01:00Z");
    var first = week(1, 0);
    assertThat(told(practitioner, 2))
        .containsExactly(
            new WeekSummed(practitioner, FIRST, first, NOTHING),
            new WeekSummed(practitioner, SECOND, week(2, 2500), first));
  }

  @Test
  void several_instances_tell_a_week_once() throws Exception {
    wants("2093-04-07T10:00:00Z", practitioner, false);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < 8; n++) threads.submit(() -> sweep("2093-04-14T05:00:00Z"));
    }
    sweep("2093-04-21T05:00:00Z");
    assertThat(told(practitioner, 2)).extracting(WeekSummed::monday).containsExactly(FIRST, SECOND);
  }

  @Test
  void an_administrator_hears_of_everybody_as_long_as_they_are_one() {
    var administrator = UUID.randomUUID();
    wants("2093-05-05T10:00:00Z", administrator, true);
    visit(UUID.randomUUID(), "2093-05-06T10:00:00Z");
    visit(UUID.randomUUID(), "2093-05-07T10:00:00Z");
    sweep("2093-05-11T05:00:00Z");
    readers.hold(administrator, Set.of(Role.ADMINISTRATOR, Role.PRACTITIONER));
    sweep("2093-05-18T05:00:00Z");
    readers.hold(administrator, Set.of(Role.PRACTITIONER));
    sweep("2093-05-25T05:00:00Z");
    assertThat(told(administrator, 2))
        .extracting(WeekSummed::week)
        .containsExactly(week(2, 0), NOTHING);
  }

  @Test
  void weeks_before_it_was_wanted_and_after_it_was_not_are_not_told() {
    wants("2093-06-01T10:00:00Z", practitioner, false);
    sweep("2093-06-02T05:00:00Z"); // the week before
    weeks("2093-06-09T10:00:00Z").choose(caller(practitioner, false), false);
    sweep("2093-06-15T05:00:00Z");
    wants("2093-06-23T10:00:00Z", practitioner, false);
    sweep("2093-06-29T05:00:00Z");
    assertThat(told(practitioner, 1))
        .extracting(WeekSummed::monday)
        .containsExactly(LocalDate.of(2093, 6, 22));
  }

  @Test
  void it_is_chosen_by_practitioners_and_administrators_for_themselves() {
    var token = TestTokens.of(practitioner, Role.PRACTITIONER);
    assertThat(asked(token)).isFalse();
    choose(token, Map.of("wanted", true)).expectStatus().isOk();
    choose(token, Map.of("wanted", true)).expectStatus().isOk();
    assertThat(asked(token)).isTrue();
    assertThat(asked(TestTokens.of(UUID.randomUUID(), Role.ADMINISTRATOR))).isFalse();
    choose(token, Map.of("wanted", false)).expectStatus().isOk();
    assertThat(asked(token)).isFalse();
    choose(token, Map.of()).expectStatus().isBadRequest();
    choose(TestTokens.of(practitioner, Role.PATIENT), Map.of("wanted", true))
        .expectStatus()
        .isForbidden();
    choose(TestTokens.assistant(UUID.randomUUID(), practitioner), Map.of("wanted", true))
        .expectStatus()
        .isForbidden();
    http.get().uri(PATH).exchange().expectStatus().isUnauthorized();
  }

  private void wants(String now, UUID account, boolean all) {
    weeks(now).choose(caller(account, all), true);
  }

  private static Caller caller(UUID account, boolean all) {
    return new Caller(account, Set.of(all ? Role.ADMINISTRATOR : Role.PRACTITIONER), Set.of());
  }

  private void sweep(String now) {
    weeks(now).sweep();
  }

  private TellWeeks weeks(String now) {
    return new TellWeeks(readers, visits, takings, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  private void visit(UUID whose, String start) {
    var at = Instant.parse(start);
    facts
        .visits()
        .note(UUID.randomUUID(), visit -> visit.at(whose, at).became(ActivityFigure.COMPLETED));
  }

  private static WeekFigures week(long visits, long captured) {
    return new WeekFigures(visits, visits, 0, 0, 0, Money.euros(captured), Money.euros(0));
  }

  private boolean asked(String token) {
    return http.get()
        .uri(PATH)
        .headers(headers -> headers.setBearerAuth(token))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(WeeklyMail.class)
        .returnResult()
        .getResponseBody()
        .wanted();
  }

  private RestTestClient.ResponseSpec choose(String token, Map<String, Boolean> choice) {
    return http.put()
        .uri(PATH)
        .headers(headers -> headers.setBearerAuth(token))
        .contentType(MediaType.APPLICATION_JSON)
        .body(choice)
        .exchange();
  }

  /// @param atLeast to wait for
  private List<WeekSummed> told(UUID account, int atLeast) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> told(account), told -> told.size() >= atLeast);
  }

  private List<WeekSummed> told(UUID account) {
    return Told.on(Topics.REPORTS, ReportEvent.class, consumers, converter).stream()
        .map(WeekSummed.class::cast)
        .filter(summed -> summed.accountId().equals(account))
        .toList();
  }
}
