package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.billing.ChangeTariffs;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Quote;
import health.consulta.contract.billing.Quote.Counts;
import health.consulta.contract.billing.Tariff;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What a visit costs by its place, and by the patient's age.
@WholeService
class PlaceAndAgeIT {
  /// A Tuesday; who was born on 31 January 2021 is 5.
  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

  private static final RequestPostProcessor ADMIN = Api.as(Role.ADMINISTRATOR, UUID.randomUUID());

  @Autowired private Api api;
  @Autowired private LearnFees fees;
  @Autowired private IssueInvoice issue;
  @Autowired private JdbcClient jdbc;

  private final String specialty = "SPECIALTY_" + Letters.some();
  private final UUID practitioner = UUID.randomUUID();
  private final UUID reason = UUID.randomUUID();
  private final UUID patient = UUID.randomUUID();
  private final UUID lyon = UUID.randomUUID();
  private final UUID paris = UUID.randomUUID();

  @BeforeEach
  void known() {
    fees.practitioner(practitioner, specialty, Sector.SECTOR_1);
    fees.reason(reason, practitioner, "CONSULTATION", "Téléconsultation", Mode.VIDEO, true);
  }

  private MvcTestResult add(Lines line) {
    return api.post("/api/tariffs", line.in(specialty).line(), ADMIN);
  }

  private void grid(Lines... lines) {
    for (var line : lines) assertThat(add(line)).hasStatus(201);
  }

  private MvcTestResult block(Lines line) {
    var wanted = new ChangeTariffs(List.of(line.in(specialty).line()));
    return api.send(HttpMethod.PUT, "/api/tariffs", wanted, ADMIN, null);
  }

  private MvcTestResult ask(String more) {
    var path = "/api/quotes?practitionerId=%s&visitReasonId=%s&start=%s%s";
    return api.get(path.formatted(practitioner, reason, START, more), null);
  }

  private Quote quote(String more) {
    return api.read(ask(more), Quote.class);
  }

  private MvcTestResult agree(UUID booking, UUID who, Instant start, @Nullable UUID place) {
    var asked = new AgreeQuote(booking, practitioner, who, who, reason, start, place);
    return api.post("/internal/quotes", asked, Api.service());
  }

  private Quote agreed(UUID booking, UUID who, Instant start, @Nullable UUID place) {
    return api.read(agree(booking, who, start, place), Quote.class);
  }

  private static Counts counts(Quote quote) {
    return Objects.requireNonNull(quote.byAge()).counts();
  }

  @Test
  void who_says_where_pays_what_it_costs_there_and_who_does_not_what_it_does_anywhere() {
    grid(Lines.general(2500), Lines.general(2700).at(lyon));
    assertThat(quote("&locationId=" + lyon).amount()).isEqualTo(Money.euros(2700));
    assertThat(quote("&locationId=" + lyon).locationId()).isEqualTo(lyon);
    assertThat(quote("&locationId=" + paris).amount()).isEqualTo(Money.euros(2500));
    assertThat(quote("").amount()).isEqualTo(Money.euros(2500));
    assertThat(quote("").locationId()).isNull();
    assertThat(ask("&locationId=here")).hasStatus(400);
  }

  @Test
  void a_place_has_one_line_at_a_time() {
    grid(Lines.general(2500), Lines.general(2700).at(lyon), Lines.general(2800).at(paris));
    assertThat(add(Lines.general(2900).at(lyon))).hasStatus(409);
    assertThat(block(Lines.general(2900).at(paris)))
        .hasStatus(422)
        .bodyText()
        .contains("TARIFF_OVERLAPS");
    var there = api.get("/api/tariffs?specialty=" + specialty + "&locationId=" + lyon, ADMIN);
    assertThat(there).bodyJson().extractingPath("$.items[0].amount.minor").isEqualTo(2700);
    assertThat(there).bodyJson().extractingPath("$.total").isEqualTo(1);
  }

  @Test
  void a_line_keeps_its_place_and_its_ages() {
    var line = Lines.general(2500).at(lyon).forAges(null, 5, 500);
    var stored = api.read(add(line), Tariff.class);
    assertThat(stored.locationId()).isEqualTo(lyon);
    assertThat(stored.age()).isEqualTo(line.line().age());
    var path = "/api/tariffs/" + stored.id();
    var plain = Lines.general(2500).in(specialty).line();
    var changed = api.read(api.send(HttpMethod.PUT, path, plain, ADMIN, null), Tariff.class);
    assertThat(changed.locationId()).isNull();
    assertThat(changed.age()).isNull();
    var history = api.get(path + "/changes", ADMIN);
    assertThat(history).bodyJson().extractingPath("$.items[0].was.age.to").isEqualTo(5);
  }

  @Test
  void ages_that_nobody_has_are_refused() {
    for (var wrong :
        List.of(
            Lines.general(2500).forAges(-1, 5, 500),
            Lines.general(2500).forAges(0, 131, 500),
            Lines.general(2500).forAges(6, 5, 500),
            Lines.general(2500).forAges(null, null, 500),
            Lines.general(2500).forAges(0, 5, -1))) assertThat(add(wrong)).hasStatus(422);
    assertThat(block(Lines.general(2500).forAges(0, 999, 500)))
        .hasStatus(422)
        .bodyText()
        .contains("lines[0].age.to");
    grid(Lines.general(2500));
    assertThat(ask("&age=-1")).hasStatus(422);
    assertThat(ask("&age=131")).hasStatus(422);
    assertThat(ask("&age=old")).hasStatus(400);
  }

  @Test
  void an_age_that_somebody_says_is_believed_for_a_look_and_not_for_a_booking() {
    grid(Lines.general(2500).forAges(null, 5, 500));
    assertThat(quote("&age=5").amount()).isEqualTo(Money.euros(3000));
    assertThat(counts(quote("&age=5"))).isEqualTo(Counts.ADDED);
    assertThat(counts(quote("&age=6"))).isEqualTo(Counts.OTHER_AGE);
    assertThat(quote("").amount()).isEqualTo(Money.euros(2500));
    assertThat(counts(quote(""))).isEqualTo(Counts.AGE_UNKNOWN);
    assertThat(agreed(UUID.randomUUID(), patient, START, null).amount())
        .as("the directory knows that the patient is 5")
        .isEqualTo(Money.euros(3000));
    var birthday = Instant.parse("2027-01-31T09:00:00Z");
    assertThat(agreed(UUID.randomUUID(), patient, birthday, null).amount())
        .as("6 on the day of the visit")
        .isEqualTo(Money.euros(2500));
  }

  @Test
  void who_is_of_unknown_age_pays_no_supplement_and_it_is_said() {
    grid(Lines.general(2500).forAges(null, 5, 500));
    var booking = UUID.randomUUID();
    var quote = agreed(booking, KnownPeople.NOBODY, START, null);
    assertThat(quote.amount()).isEqualTo(Money.euros(2500));
    assertThat(counts(quote)).isEqualTo(Counts.AGE_UNKNOWN);
    assertThat(agreed(booking, KnownPeople.NOBODY, START, null)).isEqualTo(quote);
  }

  @Test
  void without_the_directory_nothing_is_agreed_where_the_age_matters() {
    grid(Lines.general(2500), Lines.general(2500).at(lyon).forAges(null, 5, 500));
    var silent = KnownPeople.UNREACHABLE;
    assertThat(agree(UUID.randomUUID(), silent, START, paris)).hasStatusOk();
    assertThat(agree(UUID.randomUUID(), silent, START, lyon)).hasStatus(503);
  }

  /// Such as one that is paid at the practice: nothing was agreed before it took place.
  @Test
  void a_visit_without_a_payment_costs_what_it_does_where_it_took_place() {
    grid(Lines.general(2500), Lines.general(2700).at(lyon));
    assertThat(performed(UUID.randomUUID(), lyon).total()).isEqualTo(Money.euros(2700));
    assertThat(performed(UUID.randomUUID(), paris).total()).isEqualTo(Money.euros(2500));
    assertThat(performed(UUID.randomUUID(), null).total()).isEqualTo(Money.euros(2500));
  }

  private Invoice performed(UUID booking, @Nullable UUID place) {
    var done = new Performed(booking, practitioner, patient, reason, START, place);
    issue.issue(UUID.randomUUID(), done);
    var path = "/api/invoices/" + health.consulta.billing.Invoice.idOf(booking);
    return api.read(api.get(path, ADMIN), Invoice.class);
  }

  @Test
  void the_invoice_has_a_line_for_the_age() {
    grid(Lines.general(2500).at(lyon).forAges(null, 5, 500));
    var booking = UUID.randomUUID();
    agreed(booking, patient, START, lyon);
    var invoice = performed(booking, null);
    assertThat(invoice.total()).isEqualTo(Money.euros(3000));
    assertThat(invoice.lines())
        .extracting(Invoice.Line::label, Invoice.Line::amount)
        .containsExactly(
            tuple("Téléconsultation", Money.euros(2500)),
            tuple("Majoration liée à l'âge", Money.euros(500)));
  }

  @Test
  void a_visit_that_is_moved_by_who_does_not_say_where_stays_at_its_place() {
    grid(Lines.general(2500), Lines.general(2700).at(lyon));
    var booking = UUID.randomUUID();
    agreed(booking, patient, START, lyon);
    var later = START.plusSeconds(86_400);
    assertThat(agreed(booking, patient, later, null).amount()).isEqualTo(Money.euros(2700));
    assertThat(agreed(booking, patient, START, paris).amount()).isEqualTo(Money.euros(2500));
  }

  @Test
  void what_was_stored_before_there_were_places_and_ages_holds() {
    jdbc.sql(
            "insert into tariff (id, specialty, sector, reason_code, mode, amount_minor, currency,"
                + " valid_from, version) values (uuid(), ?, 'SECTOR_1', 'CONSULTATION', 'VIDEO',"
                + " 2400, 'EUR', '2020-01-01', 3)")
        .param(specialty)
        .update();
    var booking = UUID.randomUUID();
    jdbc.sql(
            "insert into agreed_quote (booking_id, practitioner_id, patient_id, account_id,"
                + " visit_reason_id, start_at, tariff_id, label, mode, amount_minor, base_minor,"
                + " currency, captured_minor, refunded_minor, version) values (?, ?, ?, ?, ?, ?,"
                + " uuid(), 'Suivi', 'VIDEO', 2300, 2300, 'EUR', 0, 0, 0)")
        .param(booking.toString())
        .param(practitioner.toString())
        .param(patient.toString())
        .param(patient.toString())
        .param(reason.toString())
        .param(Timestamp.from(START))
        .update();
    assertThat(quote("&locationId=" + lyon + "&age=3").amount()).isEqualTo(Money.euros(2400));
    var stands = agreed(booking, patient, START, lyon);
    assertThat(stands.amount()).isEqualTo(Money.euros(2300));
    assertThat(stands.byAge()).isNull();
    assertThat(stands.locationId()).isNull();
  }
}
