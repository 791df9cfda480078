package health.consulta.reporting.messaging;

import static health.consulta.reporting.messaging.Happened.BOOKED_AT;
import static health.consulta.reporting.messaging.Happened.LATE;
import static health.consulta.reporting.messaging.Happened.NOON;
import static health.consulta.reporting.messaging.Happened.cancelled;
import static health.consulta.reporting.messaging.Happened.captured;
import static health.consulta.reporting.messaging.Happened.completed;
import static health.consulta.reporting.messaging.Happened.confirmed;
import static health.consulta.reporting.messaging.Happened.issued;
import static health.consulta.reporting.messaging.Happened.listed;
import static health.consulta.reporting.messaging.Happened.missed;
import static health.consulta.reporting.messaging.Happened.progressed;
import static health.consulta.reporting.messaging.Happened.refunded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Event;
import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.booking.BookingEvent.BookingExpired;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import health.consulta.contract.reporting.RevenueFigure;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.contract.reporting.RevenueRow;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class ReportIT {
  private final UUID practitioner = UUID.randomUUID();
  private final UUID colleague = UUID.randomUUID();
  private final String administrator = TestTokens.of(UUID.randomUUID(), Role.ADMINISTRATOR);

  @Autowired private RestTestClient http;
  @Autowired private MongoOperations mongo;
  @Autowired private BookingEvents bookings;
  @Autowired private ConsultationEvents consultations;
  @Autowired private PaymentEvents payments;
  @Autowired private InvoiceEvents invoices;
  @Autowired private UserEvents users;
  @Autowired private EventSender sender;
  @Autowired private EventWriter writer;
  @Autowired private KafkaListenerEndpointRegistry listeners;

  @BeforeEach
  void nothing_happened() {
    for (var collection : Happened.FACTS) mongo.remove(new Query(), collection);
  }

  /// All there is to tell of four bookings of one practitioner and one of another.
  private List<Runnable> story() {
    var story = new ArrayList<Runnable>();
    var completed = UUID.randomUUID();
    var missed = UUID.randomUUID();
    var cancelled = UUID.randomUUID();
    var expired = UUID.randomUUID();
    var toCome = UUID.randomUUID();
    story.add(() -> bookings.on(confirmed(completed, practitioner, LATE), BOOKED_AT));
    story.add(() ->
        bookings.on(progressed(completed, practitioner, LATE, BookingStatus.ARRIVED), BOOKED_AT));
    story.add(() -> consultations.on(completed(completed, practitioner)));
    story.add(() ->
        bookings.on(progressed(completed, practitioner, LATE, BookingStatus.COMPLETED), BOOKED_AT));
    story.add(() -> bookings.on(confirmed(missed, practitioner, NOON), BOOKED_AT));
    story.add(() -> consultations.on(missed(missed, practitioner)));
    story.add(() -> bookings.on(confirmed(cancelled, practitioner, NOON), BOOKED_AT));
    story.add(() -> bookings.on(cancelled(cancelled, practitioner, NOON, true), BOOKED_AT));
    story.add(() -> bookings.on(cancelled(expired, practitioner, NOON, false), BOOKED_AT));
    story.add(() ->
        bookings.on(new BookingExpired(expired, practitioner, expired, expired, NOON), BOOKED_AT));
    story.add(() -> bookings.on(confirmed(toCome, colleague, NOON), BOOKED_AT));
    var capture = UUID.randomUUID();
    var refund = UUID.randomUUID();
    var second = UUID.randomUUID();
    var invoice = UUID.randomUUID();
    story.add(() -> payments.on(captured(completed, practitioner, 2500), capture));
    story.add(() -> payments.on(refunded(completed, practitioner, 500), refund));
    story.add(() -> payments.on(refunded(completed, practitioner, 500), second));
    story.add(() -> invoices.on(issued(completed, practitioner, 2500), invoice));
    story.add(() -> users.on(listed(practitioner, "Martin"), 7));
    story.add(() -> users.on(listed(practitioner, "Maiden"), 3));
    return story;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void facts_count_once_in_any_order_and_however_often_they_come(long seed) {
    var told = new ArrayList<>(story());
    told.addAll(List.copyOf(told));
    Collections.shuffle(told, new Random(seed));
    told.forEach(Runnable::run);

    var activity = activity("from=2026-04-01&to=2026-04-30&groupBy=DAY", administrator);
    assertThat(activity.lines())
        .containsExactly(
            new ActivityReport.Line("2026-04-01", 1, 1, 0, 0, 1),
            new ActivityReport.Line("2026-04-02", 3, 0, 1, 1, 0));
    assertThat(activity.total()).isEqualTo(new ActivityReport.Line("total", 4, 1, 1, 1, 1));
    var revenue = revenue("from=2026-04-01&to=2026-04-30&groupBy=PRACTITIONER", administrator);
    assertThat(revenue.lines())
        .containsExactly(
            new RevenueReport.Line(
                "Dr Claire Martin", Money.euros(2500), Money.euros(1000), Money.euros(2500)));
  }

  @Test
  void groups_are_days_iso_weeks_months_and_practitioners() {
    story().forEach(Runnable::run);
    var period = "from=2026-04-01&to=2026-04-30&groupBy=";
    assertThat(groups(period + "DAY")).containsExactly("2026-04-01", "2026-04-02");
    assertThat(groups(period + "WEEK")).containsExactly("2026-W14");
    assertThat(groups(period + "MONTH")).containsExactly("2026-04");
    assertThat(groups(period + "PRACTITIONER"))
        .containsExactlyInAnyOrder("Dr Claire Martin", colleague.toString());
    assertThat(groups("from=2026-03-01&to=2026-03-31&groupBy=DAY")).isEmpty();
    assertThat(activity("from=2026-04-01&to=2026-04-01", administrator).total().booked())
        .isEqualTo(1);
  }

  @Test
  void practitioners_and_assistants_see_their_own_practice_only() {
    story().forEach(Runnable::run);
    var period = "from=2026-04-01&to=2026-04-30";
    var own = TestTokens.of(practitioner, Role.PRACTITIONER);
    var hers = TestTokens.assistant(UUID.randomUUID(), practitioner);
    var nobodys = TestTokens.assistant(UUID.randomUUID());
    assertThat(activity(period, own).total().booked()).isEqualTo(3);
    assertThat(activity(period, hers).total().booked()).isEqualTo(3);
    assertThat(activity(period, nobodys).lines()).isEmpty();
    assertThat(activity(period, TestTokens.of(colleague, Role.PRACTITIONER)).total().booked())
        .isEqualTo(1);
    assertThat(revenue(period, TestTokens.of(colleague, Role.PRACTITIONER)).lines()).isEmpty();
    var one = period + "&practitionerId=" + practitioner;
    assertThat(activity(one, administrator).total().booked()).isEqualTo(3);
    assertThat(activity(one, hers).total().booked()).isEqualTo(3);
    get("/api/reports/activity?" + one, TestTokens.of(colleague, Role.PRACTITIONER))
        .expectStatus()
        .isNotFound();
    get("/api/reports/revenue/rows?" + one, TestTokens.of(colleague, Role.PRACTITIONER))
        .expectStatus()
        .isNotFound();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "activity",
        "no-shows",
        "waiting",
        "occupancy",
        "revenue",
        "outstanding",
        "activity/rows",
        "no-shows/rows",
        "waiting/rows",
        "occupancy/rows",
        "revenue/rows",
        "outstanding/rows"
      })
  void only_staff_reads_reports(String report) {
    var path = "/api/reports/" + report + "?from=2026-04-01&to=2026-04-30";
    http.get().uri(path).exchange().expectStatus().isUnauthorized();
    get(path, TestTokens.of(UUID.randomUUID(), Role.PATIENT)).expectStatus().isForbidden();
    get(path, TestTokens.service()).expectStatus().isForbidden();
    get(path, administrator).expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "from=2026-04-01",
        "to=2026-04-01",
        "from=x&to=2026-04-01",
        "from=2026-02-30&to=2026-04-01",
        "from=2026-04-02&to=2026-04-01",
        "from=1926-04-02&to=2026-04-01",
        "from=2026-04-01&to=2026-04-30&groupBy=YEAR",
        "from=2026-04-01&to=2026-04-30&practitionerId=1"
      })
  void a_question_that_makes_no_sense_is_refused_as_such(String query) {
    for (var report :
        List.of("activity", "revenue", "occupancy", "activity/rows", "outstanding/rows"))
      get("/api/reports/" + report + "?" + query, administrator)
          .expectStatus()
          .value(status -> assertThat(status).isIn(400, 422))
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .expectBody(String.class)
          .value(body -> assertThat(body).contains("\"code\"").doesNotContain("java.lang"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=-1", "size=101", "size=x", "figure=ALL"})
  void a_page_that_there_cannot_be_is_refused(String query) {
    get("/api/reports/activity/rows?from=2026-04-01&to=2026-04-30&" + query, administrator)
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void the_rows_behind_a_figure_are_as_many_as_it_says() {
    story().forEach(Runnable::run);
    var all = "from=2026-04-01&to=2026-04-30";
    assertThat(activityRows(all).total()).isEqualTo(4);
    assertThat(activityRows(all + "&group=2026-04-02").total()).isEqualTo(3);
    assertThat(activityRows(all + "&groupBy=WEEK&group=2026-W14&figure=CANCELLED").items())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.outcome()).isEqualTo(ActivityFigure.CANCELLED);
          assertThat(row.practitioner()).isEqualTo("Dr Claire Martin");
          assertThat(row.start()).isEqualTo(NOON);
          assertThat(row.day()).isEqualTo(LocalDate.of(2026, 4, 2));
        });
    assertThat(activityRows(all + "&groupBy=PRACTITIONER&group=Dr Claire Martin").total())
        .isEqualTo(3);
    assertThat(activityRows(all + "&page=1&size=3").items()).hasSize(1);
    var refunds = revenueRows(all + "&figure=REFUNDED");
    assertThat(refunds.total()).isEqualTo(2);
    assertThat(refunds.items())
        .allSatisfy(row -> {
          assertThat(row.figure()).isEqualTo(RevenueFigure.REFUNDED);
          assertThat(row.amount()).isEqualTo(Money.euros(500));
        });
    assertThat(
            revenueRows(all + "&groupBy=PRACTITIONER&group=Dr Claire Martin").items().stream()
                .map(RevenueRow::figure))
        .containsExactlyInAnyOrder(
            RevenueFigure.CAPTURED,
            RevenueFigure.REFUNDED,
            RevenueFigure.REFUNDED,
            RevenueFigure.INVOICED);
  }

  @Test
  void a_report_comes_as_a_table_where_that_is_asked_for() {
    story().forEach(Runnable::run);
    http.get()
        .uri("/api/reports/activity?from=2026-04-01&to=2026-04-30&groupBy=MONTH")
        .headers(headers -> headers.setBearerAuth(administrator))
        .header("Accept", "text/csv")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueMatches("Content-Type", "text/csv;charset=UTF-8")
        .expectBody(String.class)
        .isEqualTo(
            "group,booked,completed,cancelled,noShows,newPatients\r\n"
                + "2026-04,4,1,1,1,1\r\ntotal,4,1,1,1,1\r\n");
    http.get()
        .uri("/api/reports/revenue?from=2026-04-01&to=2026-04-30&groupBy=MONTH")
        .headers(headers -> headers.setBearerAuth(administrator))
        .header("Accept", "text/csv")
        .exchange()
        .expectBody(String.class)
        .isEqualTo(
            "group,captured,refunded,invoiced,currency\r\n"
                + "2026-04,25.00,10.00,25.00,EUR\r\ntotal,25.00,10.00,25.00,EUR\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"activity", "no-shows", "waiting", "occupancy", "revenue", "outstanding"})
  void a_report_comes_as_a_workbook_where_that_is_asked_for(String report) {
    var xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    http.get()
        .uri("/api/reports/" + report + "?from=2026-04-01&to=2026-04-30")
        .headers(headers -> headers.setBearerAuth(administrator))
        .header("Accept", xlsx)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(xlsx)
        .expectBody(byte[].class)
        .value(bytes -> assertThat(bytes).startsWith('P', 'K'));
  }

  @Test
  void the_document_names_the_parameters_and_not_the_caller() {
    http.get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(document ->
            assertThat(document)
                .contains("\"groupBy\"", "\"practitionerId\"", "\"from\"")
                .doesNotContain("\"asked\"", "\"caller\""));
  }

  @Test
  void events_arrive_by_kafka_even_twice() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            listeners.getListenerContainers().stream()
                .allMatch(container -> !container.getAssignedPartitions().isEmpty()));
    var booking = UUID.randomUUID();
    send(Topics.USERS, listed(practitioner, "Martin"), 1);
    send(Topics.BOOKINGS, confirmed(booking, practitioner, NOON), 1);
    send(Topics.CONSULTATIONS, completed(booking, practitioner), 1);
    send(Topics.PAYMENTS, captured(booking, practitioner, 2500), 1);
    send(Topics.INVOICES, issued(booking, practitioner, 2500), 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          var query = "from=2026-04-01&to=2026-04-30&groupBy=PRACTITIONER";
          assertThat(activity(query, administrator).lines())
              .containsExactly(new ActivityReport.Line("Dr Claire Martin", 1, 1, 0, 0, 0));
          assertThat(revenue(query, administrator).lines())
              .containsExactly(
                  new RevenueReport.Line(
                      "Dr Claire Martin", Money.euros(2500), Money.euros(0), Money.euros(2500)));
        });
  }

  private void send(String topic, Event event, long sequence) {
    var pending = writer.pending(event);
    sender.send(topic, event.aggregateId(), pending, sequence).join();
    sender.send(topic, event.aggregateId(), pending, sequence).join();
  }

  private List<String> groups(String query) {
    return activity(query, administrator).lines().stream().map(ActivityReport.Line::group).toList();
  }

  private ActivityReport activity(String query, String token) {
    return body(
        get("/api/reports/activity?" + query, token), new ParameterizedTypeReference<>() {});
  }

  private RevenueReport revenue(String query, String token) {
    return body(get("/api/reports/revenue?" + query, token), new ParameterizedTypeReference<>() {});
  }

  private Page<ActivityRow> activityRows(String query) {
    return body(
        get("/api/reports/activity/rows?" + query, administrator),
        new ParameterizedTypeReference<>() {});
  }

  private Page<RevenueRow> revenueRows(String query) {
    return body(
        get("/api/reports/revenue/rows?" + query, administrator),
        new ParameterizedTypeReference<>() {});
  }

  private static <T> T body(
      RestTestClient.ResponseSpec answer, ParameterizedTypeReference<T> type) {
    return answer.expectStatus().isOk().expectBody(type).returnResult().getResponseBody();
  }

  private RestTestClient.ResponseSpec get(String uri, String token) {
    return http.get().uri(uri).headers(headers -> headers.setBearerAuth(token)).exchange();
  }
}
