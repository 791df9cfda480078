package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.Sector;
import health.consulta.contract.Topics;
import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.billing.ChangeTariffs;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.billing.InvoiceEvent.InvoicePaid;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.contract.billing.Quote;
import health.consulta.contract.billing.Supplement;
import health.consulta.contract.billing.SupplementKind;
import health.consulta.contract.billing.Tariff;
import health.consulta.contract.consultation.AgendaEvent.VisitReasonChanged;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@WholeService
class BillingIT {
  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
  private static final RequestPostProcessor ADMIN = Api.as(Role.ADMINISTRATOR, UUID.randomUUID());

  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private IssueInvoice issue;
  @Autowired private FeeReasons reasons;
  @Autowired private FeePractitioners practitioners;
  @Autowired private JdbcClient jdbc;
  @Autowired private Numbers numbers;
  @Autowired private TransactionTemplate transaction;

  private final String specialty = "SPECIALTY_" + Letters.some();
  private final UUID practitioner = UUID.randomUUID();
  private final UUID reason = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();
  private final UUID booking = UUID.randomUUID();

  @BeforeEach
  void known() {
    platform.says(Topics.USERS, new PractitionerListed(practitioner, profile()));
    platform.says(Topics.AGENDA, new VisitReasonChanged(practitioner, visitReason()));
    await().until(() -> reasons.existsById(reason) && practitioners.existsById(practitioner));
  }

  private Practitioner profile() {
    var lyon = new Location(UUID.randomUUID(), "Cabinet", "1 rue", "69003", "Lyon", "Europe/Paris");
    return new Practitioner(
        practitioner,
        "10001234567",
        "Dr",
        "Claire",
        "Martin",
        specialty,
        Sector.SECTOR_2,
        Set.of("fr"),
        Set.of(Mode.VIDEO),
        true,
        "",
        List.of(lyon));
  }

  private VisitReason visitReason() {
    return new VisitReason(
        reason,
        practitioner,
        "CONSULTATION",
        "Téléconsultation",
        Mode.VIDEO,
        PaymentPolicy.AUTHORISE,
        20,
        0,
        0,
        20,
        null,
        60,
        BookingWindow.ofDays(60),
        Caps.NONE,
        Audience.EVERYONE,
        true);
  }

  private Tariff grid(Lines line) {
    var answer = api.post("/api/tariffs", line.in(specialty).line(), ADMIN);
    assertThat(answer).hasStatus(201);
    return api.read(answer, Tariff.class);
  }

  private void prices() {
    grid(Lines.general(2500));
    grid(Lines.general(4000).in(Sector.SECTOR_2));
  }

  private AgreeQuote asked(UUID booking) {
    return new AgreeQuote(booking, practitioner, account, account, reason, START, null);
  }

  private Quote agree() {
    return api.read(api.post("/internal/quotes", asked(booking), Api.service()), Quote.class);
  }

  private Performed performed(UUID booking) {
    return new Performed(booking, practitioner, account, reason, START, null);
  }

  private InvoiceIssued issued() {
    platform.says(
        Topics.CONSULTATIONS,
        new ConsultationCompleted(
            UUID.randomUUID(),
            booking,
            practitioner,
            account,
            reason,
            Mode.VIDEO,
            START,
            START,
            null));
    return platform.hears(InvoiceIssued.class, booking);
  }

  private PaymentCaptured taken(long minor) {
    return new PaymentCaptured(UUID.randomUUID(), booking, practitioner, Money.euros(minor), START);
  }

  private Invoice invoice() {
    var path = "/api/invoices/" + health.consulta.billing.Invoice.idOf(booking);
    return api.read(api.get(path, ADMIN), Invoice.class);
  }

  @Test
  void a_quote_says_base_and_excess_to_anybody() {
    prices();
    var path =
        "/api/quotes?practitionerId=%s&visitReasonId=%s&start=%s"
            .formatted(practitioner, reason, START);
    var quote = api.read(api.get(path, null), Quote.class);
    assertThat(quote.amount()).isEqualTo(Money.euros(4000));
    assertThat(quote.base()).isEqualTo(Money.euros(2500));
    assertThat(quote.excess()).isEqualTo(Money.euros(1500));
    assertThat(api.get(path.replace(reason.toString(), account.toString()), null)).hasStatus(404);
    assertThat(api.get("/api/quotes?practitionerId=1", null)).hasStatus(400);
  }

  @Test
  void the_day_of_a_quote_is_the_french_one() {
    grid(Lines.general(4000).in(Sector.SECTOR_2).to("2026-11-30"));
    grid(Lines.general(4100).in(Sector.SECTOR_2).from("2026-12-01"));
    var path = "/api/quotes?practitionerId=" + practitioner + "&visitReasonId=" + reason;
    var before = api.get(path + "&start=2026-11-30T22:59:59Z", null);
    var after = api.get(path + "&start=2026-11-30T23:00:00Z", null);
    assertThat(api.read(before, Quote.class).amount().minor()).isEqualTo(4000);
    assertThat(api.read(after, Quote.class).amount().minor()).isEqualTo(4100);
  }

  @Test
  void without_a_tariff_there_is_no_quote() {
    var answer = api.post("/internal/quotes", asked(booking), Api.service());
    assertThat(answer).hasStatus(422);
    assertThat(api.code(answer)).isEqualTo("TARIFF_MISSING");
    assertThat(api.post("/internal/quotes", asked(booking), ADMIN)).hasStatus(403);
  }

  @Test
  void an_agreed_price_stands_when_the_grid_changes() {
    grid(Lines.general(2500));
    var line = grid(Lines.general(4000).in(Sector.SECTOR_2));
    var first = agree();
    var dearer = Lines.general(9000).in(Sector.SECTOR_2).in(specialty).line();
    assertThat(api.send(HttpMethod.PUT, "/api/tariffs/" + line.id(), dearer, ADMIN, null))
        .hasStatusOk();
    assertThat(agree()).isEqualTo(first);
  }

  @Test
  void a_line_that_overlaps_another_is_refused() {
    grid(Lines.general(2500));
    var answer =
        api.post(
            "/api/tariffs", Lines.general(2600).from("2026-06-01").in(specialty).line(), ADMIN);
    assertThat(answer).hasStatus(409);
    assertThat(api.code(answer)).isEqualTo("TARIFF_OVERLAPS");
  }

  @Test
  void of_many_who_add_the_same_line_one_wins() throws Exception {
    Callable<Integer> add =
        () ->
            api.post("/api/tariffs", Lines.general(2500).in(specialty).line(), ADMIN)
                .getResponse()
                .getStatus();
    try (var admins = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new java.util.ArrayList<Integer>();
      for (var answer : admins.invokeAll(Collections.nCopies(8, add))) statuses.add(answer.get());
      assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }
  }

  @Test
  void a_new_line_needs_neither_id_nor_version() {
    var line =
        """
        {"specialty":"%s","sector":"SECTOR_1","reasonCode":"CONSULTATION","mode":"VIDEO",
         "amount":{"minor":2500,"currency":"EUR"},"validFrom":"2026-01-01"}\
        """
            .formatted(specialty);
    assertThat(api.post("/api/tariffs", line, ADMIN)).hasStatus(201);
    assertThat(api.post("/api/tariffs", line.replace("SECTOR_1", "SECTOR_9"), ADMIN))
        .hasStatus(400);
  }

  @Test
  void a_line_that_somebody_else_changed_is_stale() {
    var line = grid(Lines.general(2500));
    var change = Lines.general(2600).in(specialty).line();
    var path = "/api/tariffs/" + line.id();
    assertThat(api.send(HttpMethod.PUT, path, change, ADMIN, null)).hasStatusOk();
    var late = api.send(HttpMethod.PUT, path, change, ADMIN, null);
    assertThat(late).hasStatus(409);
    assertThat(api.code(late)).isEqualTo("STALE");
  }

  @Test
  void a_block_changes_and_adds_all_its_lines_or_none() {
    var video = grid(Lines.general(2500));
    var dearer = Lines.general(2600).in(specialty).line(video.id(), 0);
    var own = Lines.general(2700).of(practitioner).in(specialty).line();
    var bad = Lines.general(-1).in(specialty).line();
    var again = Lines.general(2800).in(specialty).line();
    var refused = block(dearer, bad, own, own, again);
    assertThat(refused).hasStatus(422);
    assertThat(api.code(refused)).isEqualTo("TARIFFS_WRONG");
    assertThat(refused).bodyText().contains("lines[1].amount", "lines[3]", "lines[4]");
    assertThat(stored()).containsExactly(2500L);

    var taken = block(dearer, own);
    assertThat(taken).hasStatusOk();
    assertThat(stored()).containsExactlyInAnyOrder(2600L, 2700L);
    var late = block(dearer, own);
    assertThat(late).hasStatus(422);
    assertThat(late).bodyText().contains("STALE").doesNotContain("lines[1]\"");
    assertThat(block()).hasStatus(400);
    var doctor = Api.as(Role.PRACTITIONER, practitioner);
    var wanted = new ChangeTariffs(List.of(own));
    assertThat(api.send(HttpMethod.PUT, "/api/tariffs", wanted, doctor, null)).hasStatus(403);
  }

  @Test
  void each_change_of_a_line_tells_who_made_it_when_and_what_it_was() {
    var line = grid(Lines.general(2500));
    var path = "/api/tariffs/" + line.id();
    var dearer = Lines.general(2600).in(specialty).line(line.id(), 0);
    api.send(HttpMethod.PUT, path, dearer, ADMIN, null);
    block(Lines.general(2600).in(specialty).line(line.id(), 1)); // as it is
    block(Lines.general(2700).in(specialty).line(line.id(), 1));
    assertThat(block(Lines.general(2800).in(specialty).line(line.id(), 0))).hasStatus(422);
    var changes = assertThat(api.get(path + "/changes", ADMIN)).bodyJson();
    changes.extractingPath("$.items.length()").isEqualTo(3);
    changes.extractingPath("$.items[0].was.amount.minor").isEqualTo(2600);
    changes.extractingPath("$.items[0].became.amount.minor").isEqualTo(2700);
    changes.extractingPath("$.items[1].became.amount.minor").isEqualTo(2600);
    changes.extractingPath("$.items[0].byName").isEqualTo("Anne Admin");
    changes.doesNotHavePath("$.items[2].was");
    var doctor = Api.as(Role.PRACTITIONER, practitioner);
    assertThat(api.get(path + "/changes", doctor)).hasStatus(403);
    assertThat(api.get("/api/tariffs/x/changes", ADMIN)).hasStatus(400);
  }

  @Test
  void two_blocks_that_cross_do_not_both_come_true() throws Exception {
    var one = grid(Lines.general(2500));
    var other = grid(Lines.general(2600).of(practitioner));
    Callable<Integer> change =
        () ->
            block(
                    Lines.general(3000).in(specialty).line(one.id(), 0),
                    Lines.general(3000).of(practitioner).in(specialty).line(other.id(), 0))
                .getResponse()
                .getStatus();
    try (var admins = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new java.util.ArrayList<Integer>();
      for (var answer : admins.invokeAll(Collections.nCopies(8, change)))
        statuses.add(answer.get());
      assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409, 422);
    }
  }

  @Test
  void what_sunday_adds_is_in_the_quote_and_a_line_of_the_invoice() {
    grid(Lines.general(2500));
    grid(Lines.general(4000).in(Sector.SECTOR_2).dearer(null, 1906L));
    var path = "/api/quotes?practitionerId=" + practitioner + "&visitReasonId=" + reason;
    var sunday = api.read(api.get(path + "&start=2026-11-29T09:00:00Z", null), Quote.class);
    assertThat(sunday.amount()).isEqualTo(Money.euros(5906));
    assertThat(sunday.supplement())
        .isEqualTo(new Supplement(SupplementKind.SUNDAY, Money.euros(1906)));
    var monday = api.read(api.get(path + "&start=2026-11-30T09:00:00Z", null), Quote.class);
    assertThat(monday.amount()).isEqualTo(Money.euros(4000));
    assertThat(monday.supplement()).isNull();
  }

  private List<Long> stored() {
    return jdbc.sql("select amount_minor from tariff where specialty = ?")
        .param(specialty)
        .query(Long.class)
        .list();
  }

  private MvcTestResult block(Tariff... lines) {
    var wanted = new ChangeTariffs(List.of(lines));
    return api.send(HttpMethod.PUT, "/api/tariffs", wanted, ADMIN, null);
  }

  @Test
  void the_grid_is_read_by_staff_and_written_by_the_administrator() {
    var line = Lines.general(2500).in(specialty).line();
    var doctor = Api.as(Role.PRACTITIONER, practitioner);
    assertThat(api.post("/api/tariffs", line, doctor)).hasStatus(403);
    assertThat(api.post("/api/tariffs", line, null)).hasStatus(401);
    assertThat(api.post("/api/tariffs", "{}", ADMIN)).hasStatus(400);
    assertThat(api.get("/api/tariffs?specialty=" + specialty, doctor)).hasStatusOk();
    assertThat(api.get("/api/tariffs", Api.as(Role.PATIENT, account))).hasStatus(403);
    assertThat(api.get("/api/tariffs?size=101", ADMIN)).hasStatus(400);
  }

  @Test
  void the_grid_is_filtered() {
    prices();
    var all = api.get("/api/tariffs?specialty=" + specialty, ADMIN);
    assertThat(all).bodyJson().extractingPath("$.total").isEqualTo(2);
    var one = api.get("/api/tariffs?sector=SECTOR_2&on=2026-05-01&specialty=" + specialty, ADMIN);
    assertThat(one).bodyJson().extractingPath("$.items[0].amount.minor").isEqualTo(4000);
    var none = api.get("/api/tariffs?on=2025-05-01&specialty=" + specialty, ADMIN);
    assertThat(none).bodyJson().extractingPath("$.total").isEqualTo(0);
  }

  @Test
  void a_completed_consultation_has_one_invoice_at_the_agreed_price() {
    prices();
    agree();
    var event = issued();
    assertThat(event.number()).isEqualTo("CM4567-%d-000001".formatted(event.issuedOn().getYear()));
    assertThat(event.total()).isEqualTo(Money.euros(4000));
    issue.issue(UUID.randomUUID(), performed(booking));
    assertThat(platform.heard(InvoiceIssued.class, booking)).hasSize(1);
    assertThat(invoice().status()).isEqualTo(InvoiceStatus.ISSUED);
  }

  @Test
  void a_visit_without_a_payment_has_its_invoice_too() {
    prices();
    assertThat(issued().total()).isEqualTo(Money.euros(4000));
  }

  @Test
  void a_capture_pays_the_invoice_and_a_refund_unpays_it() {
    prices();
    agree();
    issued();
    platform.says(Topics.PAYMENTS, taken(4000));
    assertThat(platform.hears(InvoicePaid.class, booking).paid()).isEqualTo(Money.euros(4000));
    assertThat(invoice().paid()).isEqualTo(Money.euros(4000));
    platform.says(
        Topics.PAYMENTS,
        new PaymentRefunded(UUID.randomUUID(), booking, practitioner, Money.euros(1000), START));
    await().untilAsserted(() -> assertThat(invoice().paid()).isEqualTo(Money.euros(3000)));
    assertThat(invoice().status()).isEqualTo(InvoiceStatus.ISSUED);
  }

  @Test
  void a_capture_that_is_heard_before_the_consultation_counts() {
    prices();
    agree();
    platform.says(Topics.PAYMENTS, taken(4000));
    await().until(() -> capturedOfBooking() == 4000);
    issued();
    assertThat(invoice().status()).isEqualTo(InvoiceStatus.PAID);
    platform.hears(InvoicePaid.class, booking);
  }

  private long capturedOfBooking() {
    return jdbc.sql("select captured_minor from agreed_quote where booking_id = ?")
        .param(booking.toString())
        .query(Long.class)
        .single();
  }

  /// As many at once, each repeated until it is not in another's way: as the listeners do.
  @Test
  void numbers_have_no_gap_and_no_double_whoever_issues_at_once() throws Exception {
    prices();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var bookings = IntStream.range(0, 60).mapToObj(_ -> UUID.randomUUID()).toList();
      var done = bookings.stream().map(each -> threads.submit(() -> issuePatiently(each))).toList();
      for (var one : done) one.get();
    }
    var numbers =
        jdbc.sql("select sequence from invoice where issuer_id = ? order by sequence")
            .param(practitioner.toString())
            .query(Integer.class)
            .list();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
  }

  @Test
  void a_number_whose_invoice_was_not_issued_is_given_again() {
    prices();
    var claire = KnownPeople.claireMartin(practitioner);
    transaction.executeWithoutResult(status -> {
      numbers.next(claire.id(), claire.prefix(), InvoiceKind.INVOICE, LocalDate.of(2026, 12, 1));
      status.setRollbackOnly();
    });
    assertThat(issued().number()).endsWith("-000001");
  }

  @Test
  void numbers_begin_anew_each_year_and_their_dates_never_go_back() {
    var claire = KnownPeople.claireMartin(practitioner);
    transaction.executeWithoutResult(status -> {
      numbers.next(claire.id(), claire.prefix(), InvoiceKind.INVOICE, LocalDate.of(2026, 12, 31));
      assertThat(
              numbers.next(
                  claire.id(), claire.prefix(), InvoiceKind.INVOICE, LocalDate.of(2026, 12, 30)))
          .isEqualTo(new InvoiceNumber("CM4567", "2026", 2, LocalDate.of(2026, 12, 31), ""));
      assertThat(
              numbers
                  .next(claire.id(), claire.prefix(), InvoiceKind.INVOICE, LocalDate.of(2027, 1, 1))
                  .sequence())
          .isOne();
    });
  }

  private void issuePatiently(UUID booking) {
    var cause = UUID.randomUUID();
    for (int tries = 0; ; tries++)
      try {
        issue.issue(cause, performed(booking));
        return;
      } catch (TransientDataAccessException inTheWay) {
        if (tries == 20) throw inTheWay;
      }
  }

  @Test
  void an_invoice_is_read_by_its_parties() {
    prices();
    agree();
    var path = "/api/invoices/" + issued().invoiceId();
    assertThat(api.get(path, Api.as(Role.PATIENT, account))).hasStatusOk();
    assertThat(api.get(path, Api.as(Role.PRACTITIONER, practitioner))).hasStatusOk();
    assertThat(api.get(path, Api.as(Role.ASSISTANT, UUID.randomUUID(), practitioner)))
        .hasStatusOk();
    assertThat(api.get(path, Api.as(Role.PATIENT, UUID.randomUUID()))).hasStatus(404);
    assertThat(api.get(path, Api.as(Role.PRACTITIONER, UUID.randomUUID()))).hasStatus(404);
    assertThat(api.get(path, null)).hasStatus(401);
    assertThat(api.get(path + "/pdf", Api.as(Role.PATIENT, UUID.randomUUID()))).hasStatus(404);
    var pdf = api.get(path + "/pdf", Api.as(Role.PATIENT, account));
    assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
    assertThat(pdf.getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void lists_hold_only_what_is_the_readers() {
    prices();
    agree();
    issued();
    var mine = api.get("/api/invoices?status=ISSUED", Api.as(Role.PATIENT, account));
    assertThat(mine).bodyJson().extractingPath("$.total").isEqualTo(1);
    var others = api.get("/api/invoices", Api.as(Role.PATIENT, UUID.randomUUID()));
    assertThat(others).bodyJson().extractingPath("$.total").isEqualTo(0);
    var practice = api.get("/api/invoices", Api.as(Role.PRACTITIONER, practitioner));
    assertThat(practice).bodyJson().extractingPath("$.total").isEqualTo(1);
    var later = LocalDate.now().plusYears(1);
    var none = api.get("/api/invoices?from=" + later, Api.as(Role.PATIENT, account));
    assertThat(none).bodyJson().extractingPath("$.total").isEqualTo(0);
    assertThat(api.get("/api/invoices?status=LOST", ADMIN)).hasStatus(400);
  }
}
