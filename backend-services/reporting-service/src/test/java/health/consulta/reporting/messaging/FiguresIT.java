package health.consulta.reporting.messaging;

import static health.consulta.reporting.messaging.Happened.BOOKED_AT;
import static health.consulta.reporting.messaging.Happened.LATE;
import static health.consulta.reporting.messaging.Happened.NOON;
import static health.consulta.reporting.messaging.Happened.REASON;
import static health.consulta.reporting.messaging.Happened.admitted;
import static health.consulta.reporting.messaging.Happened.arrived;
import static health.consulta.reporting.messaging.Happened.cancelled;
import static health.consulta.reporting.messaging.Happened.captured;
import static health.consulta.reporting.messaging.Happened.confirmed;
import static health.consulta.reporting.messaging.Happened.credited;
import static health.consulta.reporting.messaging.Happened.issued;
import static health.consulta.reporting.messaging.Happened.listed;
import static health.consulta.reporting.messaging.Happened.missed;
import static health.consulta.reporting.messaging.Happened.moved;
import static health.consulta.reporting.messaging.Happened.paidByPayer;
import static health.consulta.reporting.messaging.Happened.progressed;
import static health.consulta.reporting.messaging.Happened.reason;
import static health.consulta.reporting.messaging.Happened.refunded;
import static health.consulta.reporting.messaging.Happened.takenBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.booking.BookingEvent.BookingProgressed;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.AgendaEvent.OpenPlace;
import health.consulta.contract.consultation.AgendaEvent.OpenTimePlanned;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import health.consulta.contract.reporting.NoShowReport;
import health.consulta.contract.reporting.OccupancyReport;
import health.consulta.contract.reporting.OccupancyRow;
import health.consulta.contract.reporting.OutstandingReport;
import health.consulta.contract.reporting.OutstandingRow;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.contract.reporting.RevenueRow;
import health.consulta.contract.reporting.WaitingReport;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.client.RestTestClient;

/// What visits, open time and invoices come to.
@ServiceTest
class FiguresIT {
  private static final String APRIL = "?from=2026-04-01&to=2026-04-30";
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

  private final UUID practitioner = UUID.randomUUID();
  private final UUID colleague = UUID.randomUUID();
  private final UUID visit = UUID.randomUUID();
  private final String administrator = TestTokens.of(UUID.randomUUID(), Role.ADMINISTRATOR);
  private final String her = TestTokens.of(practitioner, Role.PRACTITIONER);

  @Autowired private RestTestClient http;
  @Autowired private MongoOperations mongo;
  @Autowired private AgendaEvents agendas;
  @Autowired private BookingEvents bookings;
  @Autowired private ConsultationEvents consultations;
  @Autowired private PaymentEvents payments;
  @Autowired private InvoiceEvents invoices;
  @Autowired private UserEvents users;

  @BeforeEach
  void nothing_happened() {
    for (var collection : Happened.FACTS) mongo.remove(new Query(), collection);
  }

  @Test
  void time_that_was_open_is_set_against_the_time_of_visits() {
    agendas.on(planned(practitioner, FIRST, List.of(480, 480, 0)), 1);
    agendas.on(planned(practitioner, FIRST.plusDays(1), List.of(240, 60)), 2);
    agendas.on(planned(colleague, FIRST, List.of(100)), 1);
    users.on(listed(practitioner, "Martin"), 1);
    bookings.on(confirmed(visit, practitioner, NOON), BOOKED_AT);
    var gone = UUID.randomUUID();
    bookings.on(confirmed(gone, practitioner, NOON), BOOKED_AT);
    bookings.on(cancelled(gone, practitioner, NOON, true), BOOKED_AT);

    var days = occupancy(APRIL, administrator);
    assertThat(days.lines())
        .containsExactly(
            new OccupancyReport.Line("2026-04-01", 580, 0),
            new OccupancyReport.Line("2026-04-02", 240, 15),
            new OccupancyReport.Line("2026-04-03", 60, 0));
    assertThat(days.total()).isEqualTo(new OccupancyReport.Line("total", 880, 15));
    assertThat(occupancy(APRIL + "&groupBy=PRACTITIONER", her).lines())
        .containsExactly(new OccupancyReport.Line("Dr Claire Martin", 780, 15));
    assertThat(occupancyRows(APRIL + "&figure=OPEN&group=2026-04-02").items())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.minutes()).isEqualTo(240);
          assertThat(row.bookingId()).isNull();
        });
    assertThat(occupancyRows(APRIL + "&figure=BOOKED").items())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.bookingId()).isEqualTo(visit);
          assertThat(row.minutes()).isEqualTo(15);
        });
  }

  @Test
  void time_is_open_at_a_place_where_that_was_told() {
    users.on(listed(practitioner, "Martin"), 1);
    agendas.on(planned(practitioner, FIRST, List.of(480, 480, 0, 60)), 1);
    assertThat(mongo.findAll(Document.class, "openings").getFirst()).doesNotContainKey("places");
    agendas.on(
        new OpenTimePlanned(
            practitioner,
            FIRST,
            List.of(300, 0, 0),
            List.of(
                new OpenPlace(Happened.PLACE, List.of(240, 0, 0)),
                new OpenPlace(new UUID(0, 1), List.of(60, 0, 0)))),
        2);
    bookings.on(confirmed(visit, practitioner, NOON), BOOKED_AT);
    assertThat(occupancy(APRIL + "&groupBy=LOCATION", her).lines())
        .containsExactlyInAnyOrder(
            new OccupancyReport.Line("Cabinet", 240, 15),
            new OccupancyReport.Line(new UUID(0, 1).toString(), 60, 0),
            new OccupancyReport.Line("", 60, 0));
    assertThat(occupancy(APRIL + "&groupBy=MONTH", her).total())
        .isEqualTo(new OccupancyReport.Line("total", 360, 15));
    assertThat(occupancyRows(APRIL + "&groupBy=LOCATION&figure=OPEN&group=Cabinet").items())
        .singleElement()
        .satisfies(row -> assertThat(row.minutes()).isEqualTo(240));
    assertThat(occupancyRows(APRIL + "&groupBy=LOCATION&figure=BOOKED&group=Cabinet").total())
        .isEqualTo(1);
  }

  @Test
  void open_time_is_told_across_the_end_of_a_year() {
    agendas.on(planned(practitioner, LocalDate.of(2026, 12, 31), List.of(60, 30)), 1);
    assertThat(occupancy("?from=2026-12-01&to=2027-01-31&groupBy=MONTH", her).lines())
        .containsExactly(
            new OccupancyReport.Line("2026-12", 60, 0), new OccupancyReport.Line("2027-01", 30, 0));
  }

  @Test
  void what_is_owed_is_what_was_invoiced_less_what_was_credited_and_paid_until_a_day() {
    var paid = UUID.randomUUID();
    payments.on(captured(paid, practitioner, 2500), UUID.randomUUID()); // before its invoice
    invoices.on(issued(paid, practitioner, 2500), UUID.randomUUID());
    invoices.on(issued(visit, practitioner, 6000), UUID.randomUUID()); // on the first of April
    invoices.on(credited(visit, practitioner, 1000, LocalDate.of(2026, 4, 10)), UUID.randomUUID());
    payments.on(captured(visit, practitioner, 2000), UUID.randomUUID());
    payments.on(refunded(paid, practitioner, 500), UUID.randomUUID()); // on the second

    var first = outstanding("?from=2026-04-01&to=2026-04-01", her);
    assertThat(first.lines()).containsExactly(owed("2026-04-01", 1, 6000, 2000, 4000));
    var month = outstanding("?from=2026-04-02&to=2026-04-30&groupBy=WEEK", her);
    assertThat(month.lines()).containsExactly(owed("before", 2, 7500, 4000, 3500));
    assertThat(month.total()).isEqualTo(owed("total", 2, 7500, 4000, 3500));
    assertThat(outstanding("?from=2026-03-01&to=2026-03-31", her).lines()).isEmpty();
    assertThat(outstandingRows("?from=2026-04-02&to=2026-04-30&groupBy=WEEK&group=before").items())
        .extracting(OutstandingRow::bookingId, OutstandingRow::outstanding)
        .containsExactlyInAnyOrder(tuple(visit, Money.euros(3000)), tuple(paid, Money.euros(500)));
    invoices.on(credited(visit, practitioner, 5000, LocalDate.of(2026, 4, 20)), UUID.randomUUID());
    assertThat(outstanding(APRIL, her).total().outstanding()).isEqualTo(Money.euros(500));
    assertThat(outstanding("?from=2026-04-01&to=2026-04-19", her).total().outstanding())
        .isEqualTo(Money.euros(3500));
  }

  @Test
  void an_invoice_after_a_credit_is_owed_since_the_first_and_named_in_whatever_order_it_is_told() {
    var again =
        new InvoiceIssued(
            UUID.randomUUID(),
            "ZZ-2026-000002",
            visit,
            practitioner,
            visit,
            visit,
            Money.euros(2000),
            LocalDate.of(2026, 4, 12));
    invoices.on(again, UUID.randomUUID());
    invoices.on(credited(visit, practitioner, 2500, LocalDate.of(2026, 4, 10)), UUID.randomUUID());
    invoices.on(issued(visit, practitioner, 2500), UUID.randomUUID()); // on the first of April
    assertThat(outstanding("?from=2026-04-01&to=2026-04-09", her).total().outstanding())
        .isEqualTo(Money.euros(2500));
    assertThat(outstanding("?from=2026-04-01&to=2026-04-11", her).lines()).isEmpty();
    assertThat(outstandingRows(APRIL).items())
        .extracting(OutstandingRow::number, OutstandingRow::outstanding, OutstandingRow::issuedOn)
        .containsExactly(tuple("ZZ-2026-000002", Money.euros(2000), LocalDate.of(2026, 4, 1)));
  }

  @Test
  void what_others_pay_is_not_owed_any_more_and_is_revenue_once() {
    invoices.on(issued(visit, practitioner, 2500), UUID.randomUUID()); // on the first of April
    payments.on(captured(visit, practitioner, 750), UUID.randomUUID());
    var event = UUID.randomUUID();
    invoices.on(paidByPayer(visit, practitioner, 1000, LocalDate.of(2026, 4, 10)), event);
    invoices.on(paidByPayer(visit, practitioner, 1000, LocalDate.of(2026, 4, 10)), event);
    assertThat(outstanding(APRIL, her).total()).isEqualTo(owed("total", 1, 2500, 1750, 750));
    assertThat(revenue(APRIL).total().captured()).isEqualTo(Money.euros(1750));
    invoices.on(
        paidByPayer(visit, practitioner, -1000, LocalDate.of(2026, 4, 11)), UUID.randomUUID());
    assertThat(outstanding(APRIL, her).total()).isEqualTo(owed("total", 1, 2500, 750, 1750));
    assertThat(revenue(APRIL).total().refunded()).isEqualTo(Money.euros(1000));
  }

  @Test
  void patients_wait_for_their_visits_and_at_the_practice() {
    bookings.on(confirmed(visit, practitioner, NOON), BOOKED_AT); // three days before
    consultations.on(arrived(visit, practitioner, NOON));
    consultations.on(admitted(visit, practitioner, NOON.plusSeconds(600)));
    var other = UUID.randomUUID();
    bookings.on(confirmed(other, practitioner, NOON), NOON);
    consultations.on(arrived(other, practitioner, NOON));
    consultations.on(admitted(other, practitioner, NOON.plusSeconds(600)));
    consultations.on(takenBack(other, practitioner, ConsultationStatus.ARRIVED));

    assertThat(waiting(APRIL).total())
        .isEqualTo(new WaitingReport.Line("total", 2, 3 * 24 * 60, 1, 10));
    assertThat(rows("waiting", APRIL + "&figure=WAITED").items())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.waitedMinutes()).isEqualTo(10);
          assertThat(row.leadMinutes()).isEqualTo(3 * 24 * 60);
        });
    bookings.on(cancelled(other, practitioner, NOON, true), NOON);
    assertThat(waiting(APRIL).total().visits()).isEqualTo(1);
  }

  @Test
  void missed_visits_are_set_against_those_that_were_due() {
    bookings.on(confirmed(visit, practitioner, NOON), BOOKED_AT);
    consultations.on(missed(visit, practitioner));
    var done = UUID.randomUUID();
    bookings.on(confirmed(done, practitioner, NOON), BOOKED_AT);
    bookings.on(progressed(done, practitioner, NOON, BookingStatus.COMPLETED), NOON);
    bookings.on(confirmed(UUID.randomUUID(), practitioner, NOON), BOOKED_AT); // to come
    NoShowReport report =
        read("no-shows", APRIL, administrator, new ParameterizedTypeReference<>() {});
    assertThat(report.total()).isEqualTo(new NoShowReport.Line("total", 2, 1, 15));
    assertThat(rows("no-shows", APRIL + "&figure=DUE").total()).isEqualTo(2);
    assertThat(rows("no-shows", APRIL).items())
        .extracting(ActivityRow::bookingId)
        .containsExactly(visit);
  }

  @Test
  void a_patient_is_new_at_the_first_completed_visit_whichever_is_heard_of_first() {
    var patient = UUID.randomUUID();
    var second = UUID.randomUUID();
    bookings.on(completed(second, patient, NOON), NOON);
    assertThat(activity(APRIL).lines()).extracting(line -> line.newPatients()).containsExactly(1L);
    bookings.on(completed(visit, patient, LATE), NOON);
    assertThat(activity(APRIL).lines())
        .extracting(ActivityReport.Line::group, ActivityReport.Line::newPatients)
        .containsExactly(tuple("2026-04-01", 1L), tuple("2026-04-02", 0L));
    assertThat(rows("activity", APRIL + "&figure=NEW_PATIENTS").items())
        .extracting(ActivityRow::bookingId)
        .containsExactly(visit);
  }

  @Test
  void visits_are_told_apart_by_reason_place_and_mode() {
    var same = UUID.randomUUID(); // a colleague's reason of the same name
    agendas.on(reason(practitioner, REASON, "Suivi"), 1);
    agendas.on(reason(colleague, same, "Suivi"), 1);
    users.on(listed(practitioner, "Martin"), 1);
    bookings.on(confirmed(visit, practitioner, NOON), BOOKED_AT);
    var onSite = UUID.randomUUID();
    bookings.on(confirmed(onSite, practitioner, NOON), BOOKED_AT);
    bookings.on(moved(onSite, practitioner, NOON), BOOKED_AT);
    var unknown = UUID.randomUUID();
    bookings.on(cancelled(unknown, colleague, NOON, true), NOON);

    assertThat(groups("REASON")).containsExactly("", "Suivi");
    assertThat(groups("LOCATION")).containsExactly("", "Cabinet");
    assertThat(groups("MODE")).containsExactly("", "ON_SITE", "VIDEO");
    assertThat(rows("activity", APRIL + "&groupBy=REASON&group=Suivi").total()).isEqualTo(2);
    assertThat(rows("activity", APRIL + "&groupBy=MODE&group=ON_SITE").items())
        .extracting(ActivityRow::bookingId)
        .containsExactly(onSite);
    assertThat(rows("activity", APRIL + "&groupBy=REASON&group=").items())
        .extracting(ActivityRow::bookingId)
        .containsExactly(unknown);
  }

  /// The visit is told of before its money, after it, or in between.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void money_goes_with_its_visit_by_reason_place_and_mode(int told) {
    agendas.on(reason(practitioner, REASON, "Suivi"), 1);
    users.on(listed(practitioner, "Martin"), 1);
    if (told == 0) bookings.on(confirmed(visit, practitioner, NOON), BOOKED_AT);
    invoices.on(issued(visit, practitioner, 6000), UUID.randomUUID());
    if (told == 1) bookings.on(confirmed(visit, practitioner, NOON), BOOKED_AT);
    payments.on(captured(visit, practitioner, 2000), UUID.randomUUID());
    if (told == 2) assertThat(revenueOf("REASON", "")).containsExactly(2000L, 6000L);
    if (told == 2) bookings.on(confirmed(visit, practitioner, NOON), BOOKED_AT);
    invoices.on(issued(UUID.randomUUID(), practitioner, 500), UUID.randomUUID()); // of no visit

    for (var line : List.of("REASON/Suivi", "LOCATION/Cabinet", "MODE/VIDEO")) {
      var by = line.split("/");
      assertThat(revenueOf(by[0], by[1])).as(line).containsExactly(2000L, 6000L);
      assertThat(revenueOf(by[0], "")).as(line).containsExactly(0L, 500L);
      var query = APRIL + "&groupBy=" + by[0];
      assertThat(revenue(query).total()).isEqualTo(revenue(APRIL).total());
      assertThat(revenueRows(query + "&group=" + by[1]).items())
          .extracting(RevenueRow::bookingId)
          .containsExactly(visit, visit);
      assertThat(outstanding(query, her).lines())
          .containsExactlyInAnyOrder(owed("", 1, 500, 0, 500), owed(by[1], 1, 6000, 2000, 4000));
      assertThat(outstandingRows(query + "&group=" + by[1]).items())
          .extracting(OutstandingRow::bookingId)
          .containsExactly(visit);
    }
    bookings.on(moved(visit, practitioner, NOON), BOOKED_AT);
    assertThat(revenueOf("MODE", "VIDEO")).isEmpty();
    assertThat(revenueOf("MODE", "ON_SITE")).containsExactly(2000L, 6000L);
    assertThat(revenueOf("REASON", "Suivi")).containsExactly(2000L, 6000L);
  }

  /// What was captured and invoiced in one line, in cents; nothing where there is no such line.
  private List<Long> revenueOf(String by, String group) {
    return revenue(APRIL + "&groupBy=" + by).lines().stream()
        .filter(line -> line.group().equals(group))
        .flatMap(line -> Stream.of(line.captured().minor(), line.invoiced().minor()))
        .toList();
  }

  @Test
  void a_visit_that_is_moved_leaves_its_day_and_its_practitioner() {
    bookings.on(confirmed(visit, practitioner, NOON), BOOKED_AT);
    assertThat(activity(APRIL).lines()).hasSize(1);
    bookings.on(moved(visit, colleague, LATE), BOOKED_AT);
    assertThat(activity(APRIL).lines())
        .containsExactly(new ActivityReport.Line("2026-04-01", 1, 0, 0, 0, 0));
    assertThat(activity(APRIL + "&practitionerId=" + practitioner).lines()).isEmpty();
    assertThat(waiting(APRIL).total().leadMinutes()).isEqualTo((24 + 12) * 60 + 30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"occupancy", "occupancy/rows"})
  void open_time_is_not_divided_by_reasons_and_modes(String path) {
    get(path, APRIL + "&groupBy=REASON", administrator)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("groupBy");
  }

  @Test
  void a_report_that_there_is_not_is_not_found() {
    get("weather", APRIL, administrator)
        .expectStatus()
        .value(status -> assertThat(status).isIn(404, 406));
    http.get()
        .uri("/api/reports/weather" + APRIL)
        .headers(headers -> headers.setBearerAuth(administrator))
        .header("Accept", "text/csv")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  /// As it was told before places were.
  private static OpenTimePlanned planned(UUID practitioner, LocalDate from, List<Integer> minutes) {
    return new OpenTimePlanned(practitioner, from, minutes, List.of());
  }

  private BookingProgressed completed(UUID booking, UUID patient, Instant start) {
    return new BookingProgressed(
        booking, practitioner, patient, patient, start, BookingStatus.COMPLETED);
  }

  private static OutstandingReport.Line owed(
      String group, long count, long invoiced, long paid, long owed) {
    return new OutstandingReport.Line(
        group, count, Money.euros(invoiced), Money.euros(paid), Money.euros(owed));
  }

  private List<String> groups(String by) {
    return activity(APRIL + "&groupBy=" + by).lines().stream()
        .map(ActivityReport.Line::group)
        .toList();
  }

  private ActivityReport activity(String query) {
    return read("activity", query, administrator, new ParameterizedTypeReference<>() {});
  }

  private WaitingReport waiting(String query) {
    return read("waiting", query, administrator, new ParameterizedTypeReference<>() {});
  }

  private OccupancyReport occupancy(String query, String token) {
    return read("occupancy", query, token, new ParameterizedTypeReference<>() {});
  }

  private OutstandingReport outstanding(String query, String token) {
    return read("outstanding", query, token, new ParameterizedTypeReference<>() {});
  }

  private RevenueReport revenue(String query) {
    return read("revenue", query, her, new ParameterizedTypeReference<>() {});
  }

  private Page<RevenueRow> revenueRows(String query) {
    return read("revenue/rows", query, her, new ParameterizedTypeReference<>() {});
  }

  private Page<ActivityRow> rows(String report, String query) {
    return read(report + "/rows", query, administrator, new ParameterizedTypeReference<>() {});
  }

  private Page<OccupancyRow> occupancyRows(String query) {
    return read("occupancy/rows", query, her, new ParameterizedTypeReference<>() {});
  }

  private Page<OutstandingRow> outstandingRows(String query) {
    return read("outstanding/rows", query, her, new ParameterizedTypeReference<>() {});
  }

  private <T> T read(
      String report, String query, String token, ParameterizedTypeReference<T> type) {
    return get(report, query, token)
        .expectStatus()
        .isOk()
        .expectBody(type)
        .returnResult()
        .getResponseBody();
  }

  private RestTestClient.ResponseSpec get(String report, String query, String token) {
    return http.get()
        .uri("/api/reports/" + report + query)
        .headers(headers -> headers.setBearerAuth(token))
        .exchange();
  }
}
