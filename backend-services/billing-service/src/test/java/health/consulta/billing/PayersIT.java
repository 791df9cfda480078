package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.billing.Ageing;
import health.consulta.contract.billing.Ageing.Bucket;
import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.billing.CreditInvoice;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Invoice.PayerPart;
import health.consulta.contract.billing.InvoiceBook;
import health.consulta.contract.billing.InvoiceEvent.InvoicePaid;
import health.consulta.contract.billing.InvoiceEvent.PayerPaid;
import health.consulta.contract.billing.InvoiceEvent.SplitChanged;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.contract.billing.MailInvoices;
import health.consulta.contract.billing.MailingKind;
import health.consulta.contract.billing.PatientBalance;
import health.consulta.contract.billing.Payer;
import health.consulta.contract.billing.PayerDebt;
import health.consulta.contract.billing.PayerKind;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.PriceSplit;
import health.consulta.contract.billing.Quote;
import health.consulta.contract.billing.SplitPrice;
import health.consulta.contract.billing.SplitPrice.Exempt;
import health.consulta.contract.billing.SplitPrice.Part;
import health.consulta.contract.billing.Statement;
import health.consulta.contract.billing.TakeFromPayer;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Who pays what of a visit: payers, exemptions, and what of an invoice is whose.
@WholeService
class PayersIT {
  private static final RequestPostProcessor ADMIN = Api.as(Role.ADMINISTRATOR, UUID.randomUUID());

  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private IssuedInvoices invoices;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private final UUID practitioner = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();
  private final RequestPostProcessor doctor = Api.as(Role.PRACTITIONER, practitioner);
  private final RequestPostProcessor assistant =
      Api.as(Role.ASSISTANT, UUID.randomUUID(), practitioner);
  private final RequestPostProcessor patient = Api.as(Role.PATIENT, account);
  private UUID booking;
  private Payer amo;
  private Payer amc;

  @BeforeEach
  void a_visit_for_25_euros_and_two_payers() {
    booking = invoices.agree(practitioner, account, 2501);
    amo = added("CPAM du Rhône", PayerKind.AMO);
    amc = added("Mutuelle des Lilas", PayerKind.AMC);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private Payer payer(String name, PayerKind kind) {
    return new Payer(null, practitioner, kind, name, "01 691 0000", true, 0);
  }

  private Payer added(String name, PayerKind kind) {
    var answer = api.post("/api/invoices/payers", payer(name, kind), assistant);
    assertThat(answer).hasStatus(201);
    return api.read(answer, Payer.class);
  }

  private static Part percent(Payer payer, int percent) {
    return new Part(payer.id(), percent, null, "PEC 2026-17");
  }

  private static Part amount(Payer payer, long minor) {
    return new Part(payer.id(), null, Money.euros(minor), "PEC 2026-18");
  }

  private MvcTestResult say(Object wanted, RequestPostProcessor caller) {
    var path = "/api/quotes/" + booking + "/split";
    return api.send(HttpMethod.PUT, path, wanted, caller, null);
  }

  private PriceSplit said(long version, @Nullable Exempt exempt, Part... parts) {
    var answer = say(new SplitPrice(version, exempt, List.of(parts)), doctor);
    assertThat(answer).hasStatusOk();
    return api.read(answer, PriceSplit.class);
  }

  private PriceSplit split() {
    return api.read(api.get("/api/quotes/" + booking + "/split", doctor), PriceSplit.class);
  }

  private Invoice issued() {
    return read(invoices.issue(booking, practitioner, account));
  }

  private Invoice read(UUID id) {
    return api.read(api.get("/api/invoices/" + id, doctor), Invoice.class);
  }

  private MvcTestResult take(Invoice invoice, Payer payer, long minor, String key) {
    var taken =
        new TakeFromPayer(
            payer.id(), Money.euros(minor), PaymentMeans.TRANSFER, invoice.issuedOn());
    var path = "/api/invoices/" + invoice.id() + "/payer-receipts";
    return api.send(HttpMethod.POST, path, taken, assistant, key);
  }

  private MvcTestResult take(Invoice invoice, Payer payer, long minor) {
    return take(invoice, payer, minor, UUID.randomUUID().toString());
  }

  private void captured(Invoice invoice, long minor) {
    platform.says(
        Topics.PAYMENTS,
        new PaymentCaptured(
            UUID.randomUUID(), booking, practitioner, Money.euros(minor), IssuedInvoices.START));
    await().untilAsserted(() -> assertThat(read(invoice.id()).paid().minor()).isEqualTo(minor));
  }

  private static List<Long> minors(Invoice invoice) {
    return invoice.payers().stream().map(PayerPart::amount).map(Money::minor).toList();
  }

  @Test
  void a_practice_keeps_its_payers_and_nobody_elses() {
    var path = "/api/invoices/payers/" + amo.id();
    var renamed = new Payer(null, practitioner, PayerKind.AMO, "CPAM", null, false, amo.version());
    assertThat(api.send(HttpMethod.PUT, path, renamed, doctor, null)).hasStatusOk();
    var late = api.send(HttpMethod.PUT, path, renamed, doctor, null);
    assertThat(late).hasStatus(409);
    assertThat(api.code(late)).isEqualTo("STALE");
    var list = assertThat(api.get("/api/invoices/payers?practitionerId=" + practitioner, doctor));
    list.bodyJson().extractingPath("$.items[1].name").isEqualTo("CPAM");
    var stranger = Api.as(Role.PRACTITIONER, UUID.randomUUID());
    assertThat(api.get("/api/invoices/payers?practitionerId=" + practitioner, stranger))
        .hasStatus(404);
    assertThat(api.send(HttpMethod.PUT, path, renamed, stranger, null)).hasStatus(404);
    assertThat(api.post("/api/invoices/payers", payer("X", PayerKind.OTHER), stranger))
        .hasStatus(404);
    assertThat(api.post("/api/invoices/payers", payer("X", PayerKind.OTHER), patient))
        .hasStatus(403);
    assertThat(api.post("/api/invoices/payers", payer(" ", PayerKind.OTHER), doctor))
        .hasStatus(400);
  }

  record Debts(List<PayerDebt> items, long total) {}

  private Debts debts(RequestPostProcessor caller, String filter) {
    var answer = api.get("/api/invoices/payers/debts" + filter, caller);
    assertThat(answer).hasStatusOk();
    return api.read(answer, Debts.class);
  }

  record Papers(List<Invoice> items, long total) {}

  private Papers owedBy(Payer payer, RequestPostProcessor caller) {
    var path = "/api/invoices?owedBy=" + payer.id() + "&practitionerId=" + practitioner;
    return api.read(api.get(path, caller), Papers.class);
  }

  @Test
  void what_payers_owe_is_listed_by_payer_and_age_and_opens_to_the_invoices() {
    said(0, null, percent(amo, 70), amount(amc, 500));
    var old = issued();
    clock.advance(Duration.ofDays(45));
    booking = invoices.agree(practitioner, account, 10_000);
    said(0, null, percent(amo, 50));
    var young = issued();
    assertThat(take(old, amo, 751)).hasStatus(201);

    var debts = debts(assistant, "");
    assertThat(debts.total()).isEqualTo(2);
    var first = debts.items().getFirst();
    assertThat(first.name()).isEqualTo("CPAM du Rhône");
    assertThat(first.practitionerId()).isEqualTo(practitioner);
    assertThat(first.invoices()).isEqualTo(2);
    assertThat(first.owed()).isEqualTo(Money.euros(6_000));
    assertThat(first.oldest()).isEqualTo(old.issuedOn());
    assertThat(first.buckets())
        .extracting(Bucket::invoices, bucket -> bucket.outstanding().minor())
        .containsExactly(tuple(1, 5_000L), tuple(1, 1_000L), tuple(0, 0L), tuple(0, 0L));
    var all = debts.items().stream().map(PayerDebt::owed).reduce(Money.euros(0), Money::plus);
    assertThat(api.read(api.get("/api/invoices/ageing", assistant), Ageing.class).payers())
        .as("together what others owe")
        .isEqualTo(all);
    assertThat(owedBy(amo, doctor).items())
        .extracting(Invoice::id)
        .containsExactly(young.id(), old.id());
    assertThat(owedBy(amc, doctor).items()).extracting(Invoice::id).containsExactly(old.id());
    assertThat(take(old, amc, 500)).hasStatus(201);
    assertThat(owedBy(amc, doctor).items()).isEmpty();
    assertThat(debts(doctor, "").items()).extracting(PayerDebt::payerId).containsExactly(amo.id());
  }

  @Test
  void what_payers_owe_a_practice_is_its_own_to_read() {
    said(0, null, percent(amo, 70));
    issued();
    var stranger = Api.as(Role.PRACTITIONER, UUID.randomUUID());
    assertThat(debts(stranger, "").items()).isEmpty();
    assertThat(debts(stranger, "?practitionerId=" + practitioner).items()).isEmpty();
    assertThat(owedBy(amo, stranger).items()).isEmpty();
    assertThat(debts(ADMIN, "?practitionerId=" + practitioner).total()).isOne();
    assertThat(api.get("/api/invoices/payers/debts", patient)).hasStatus(403);
    assertThat(api.get("/api/invoices/payers/debts", null)).hasStatus(401);
    assertThat(api.get("/api/invoices/payers/debts?size=101", doctor)).hasStatus(400);
    assertThat(api.get("/api/invoices/payers/debts?practitionerId=x", doctor)).hasStatus(400);
    assertThat(api.get("/api/invoices?owedBy=x", doctor)).hasStatus(400);
    assertThat(api.get("/api/invoices?search=" + "x".repeat(81), doctor)).hasStatus(400);
  }

  @Test
  void what_is_credited_or_taken_back_changes_what_is_owed() {
    said(0, null, percent(amo, 100));
    var invoice = issued();
    assertThat(take(invoice, amo, 2501)).hasStatus(201);
    assertThat(debts(doctor, "").items()).isEmpty();
    assertThat(take(invoice, amo, -501)).hasStatus(201);
    assertThat(debts(doctor, "").items().getFirst().owed()).isEqualTo(Money.euros(501));
    var path = "/api/invoices/" + invoice.id() + "/credit-notes";
    assertThat(api.post(path, new CreditInvoice(Money.euros(501), "Erreur"), doctor))
        .hasStatus(201);
    assertThat(debts(doctor, "").items()).isEmpty();
  }

  @Test
  void a_payer_that_is_asked_for_twice_is_one() {
    var key = UUID.randomUUID().toString();
    var wanted = payer("Employeur", PayerKind.EMPLOYER);
    var one = api.send(HttpMethod.POST, "/api/invoices/payers", wanted, doctor, key);
    var again = api.send(HttpMethod.POST, "/api/invoices/payers", wanted, doctor, key);
    assertThat(api.read(again, Payer.class)).isEqualTo(api.read(one, Payer.class));
  }

  @Test
  void the_patient_pays_what_others_do_not_to_the_cent() {
    var said = said(0, null, percent(amo, 70), percent(amc, 30));
    assertThat(said.parts()).extracting(part -> part.amount().minor()).containsExactly(1751L, 750L);
    assertThat(said.patientPart()).isEqualTo(Money.euros(0));
    assertThat(said.version()).isOne();
    var event = platform.hears(SplitChanged.class, booking);
    assertThat(event.total()).isEqualTo(Money.euros(2501));
    assertThat(event.patientPart()).isEqualTo(Money.euros(0));
    assertThat(split()).isEqualTo(said);
  }

  @Test
  void what_would_be_is_shown_and_nothing_is_kept() {
    var wanted =
        new SplitPrice(0, new Exempt(Money.euros(1), "Arrondi"), List.of(percent(amo, 70)));
    var path = "/api/quotes/" + booking + "/split/preview";
    var shown = api.read(api.post(path, wanted, assistant), PriceSplit.class);
    assertThat(shown.patientPart()).isEqualTo(Money.euros(750));
    assertThat(split().patientPart()).isEqualTo(Money.euros(2501));
    assertThat(split().version()).isZero();
    assertThat(api.post(path, wanted, patient)).hasStatus(403);
    assertThat(api.post(path, wanted, Api.as(Role.PRACTITIONER, UUID.randomUUID()))).hasStatus(404);
  }

  @Test
  void who_takes_the_payment_is_told_what_is_the_patients() {
    said(0, null, percent(amo, 70));
    var reason =
        jdbc.sql("select visit_reason_id from agreed_quote where booking_id = ?")
            .param(booking.toString())
            .query(String.class)
            .single();
    var start = Instant.parse("2026-12-01T09:00:00Z");
    var asked =
        new AgreeQuote(
            booking, practitioner, account, account, UUID.fromString(reason), start, null);
    var quote = api.read(api.post("/internal/quotes", asked, Api.service()), Quote.class);
    assertThat(quote.amount()).isEqualTo(Money.euros(2501));
    assertThat(quote.due()).isEqualTo(Money.euros(750));
  }

  @Test
  void it_is_said_until_the_invoice_is_issued_and_by_the_practice_only() {
    var wanted = new SplitPrice(0, null, List.of(percent(amo, 70)));
    assertThat(say(wanted, patient)).hasStatus(403);
    assertThat(say(wanted, Api.as(Role.PRACTITIONER, UUID.randomUUID()))).hasStatus(404);
    assertThat(say(wanted, assistant)).hasStatusOk();
    assertThat(say(wanted, assistant)).as("said twice").hasStatusOk();
    assertThat(split().version()).isOne();
    var other = new SplitPrice(0, null, List.of(percent(amo, 60)));
    assertThat(api.code(say(other, doctor))).isEqualTo("STALE");
    issued();
    var late = say(new SplitPrice(1, null, List.of()), doctor);
    assertThat(late).hasStatus(409);
    assertThat(api.code(late)).isEqualTo("INVOICE_ISSUED");
    assertThat(split().invoiced()).isTrue();
    assertThat(split().patientPart()).isEqualTo(Money.euros(750));
  }

  @Test
  void the_patient_may_read_it_and_the_practice_who_said_what() {
    said(0, new Exempt(Money.euros(501), "Situation sociale"), percent(amo, 70));
    var path = "/api/quotes/" + booking + "/split";
    assertThat(api.get(path, patient)).hasStatusOk();
    assertThat(api.get(path, Api.as(Role.PATIENT, UUID.randomUUID()))).hasStatus(404);
    assertThat(api.get(path, null)).hasStatus(401);
    var exemption = split().exemption();
    assertThat(exemption.by()).isEqualTo(practitioner);
    assertThat(exemption.byName()).isEqualTo("Anne Admin");
    said(1, null);
    var changes = assertThat(api.get(path + "/changes", doctor)).bodyJson();
    changes.extractingPath("$.items.length()").isEqualTo(2);
    changes.extractingPath("$.items[1].became.exemption.reason").isEqualTo("Situation sociale");
    assertThat(api.get(path + "/changes", patient)).hasStatus(403);
  }

  @Test
  void what_is_too_much_unclear_or_of_others_is_refused_and_changes_nothing() {
    var more = new SplitPrice(0, null, List.of(percent(amo, 70), amount(amc, 751)));
    assertThat(api.code(say(more, doctor))).isEqualTo("SPLIT_TOO_HIGH");
    var gift = new SplitPrice(0, new Exempt(Money.euros(2502), "Trop"), List.of());
    assertThat(api.code(say(gift, doctor))).isEqualTo("SPLIT_TOO_HIGH");
    var twice = new SplitPrice(0, null, List.of(percent(amo, 10), percent(amo, 10)));
    assertThat(say(twice, doctor)).hasStatus(422);
    var both = new SplitPrice(0, null, List.of(new Part(amo.id(), 10, Money.euros(1), "PEC")));
    assertThat(say(both, doctor)).hasStatus(422);
    var neither = new SplitPrice(0, null, List.of(new Part(amo.id(), null, null, "PEC")));
    assertThat(say(neither, doctor)).hasStatus(422);
    assertThat(say(new SplitPrice(0, null, List.of(amount(amo, -1))), doctor)).hasStatus(422);
    assertThat(say(new SplitPrice(0, null, List.of(amount(amo, 0))), doctor)).hasStatus(422);
    assertThat(say(new SplitPrice(0, null, List.of(percent(amo, 101))), doctor)).hasStatus(400);
    assertThat(say(new SplitPrice(0, new Exempt(null, " "), List.of()), doctor)).hasStatus(400);
    var dollars = new SplitPrice(0, new Exempt(new Money(1, "USD"), "Oui"), List.of());
    assertThat(say(dollars, doctor)).hasStatus(422);
    var foreign = new Part(UUID.randomUUID(), 10, null, "PEC");
    assertThat(api.code(say(new SplitPrice(0, null, List.of(foreign)), doctor)))
        .isEqualTo("PAYER_UNKNOWN");
    assertThat(split().version()).isZero();
    assertThat(platform.heard(SplitChanged.class, booking)).isEmpty();
  }

  @Test
  void an_invoice_shows_what_is_given_up_and_what_others_pay() {
    said(0, new Exempt(Money.euros(501), "Situation sociale"), percent(amo, 70));
    var invoice = issued();
    assertThat(invoice.total()).isEqualTo(Money.euros(2000));
    assertThat(invoice.lines())
        .extracting(line -> line.amount().minor())
        .containsExactly(2501L, -501L);
    assertThat(invoice.lines().getLast().label()).isEqualTo("Exonération : Situation sociale");
    assertThat(minors(invoice)).containsExactly(1400L);
    assertThat(invoice.due()).isEqualTo(Money.euros(600));
    assertThat(faults()).isEmpty();
    assertThatThrownBy(() ->
            jdbc.sql("update invoice_part set amount_minor = 1 where invoice_id = ?")
                .param(invoice.id().toString())
                .update())
        .hasMessageContaining("never changes");
    assertThat(api.get("/api/invoices/" + invoice.id() + "/pdf", patient)).hasStatusOk();
  }

  @Test
  void who_changes_a_part_unseen_by_the_database_is_seen_by_the_seal() {
    said(0, null, percent(amo, 70));
    var invoice = issued();
    var guard =
        jdbc.sql("show create trigger invoice_part_stays")
            .query((row, n) -> row.getString("SQL Original Statement"))
            .single();
    jdbc.sql("drop trigger invoice_part_stays").update();
    try {
      jdbc.sql("update invoice_part set name = 'Autre caisse' where invoice_id = ?")
          .param(invoice.id().toString())
          .update();
    } finally {
      jdbc.sql(guard.replaceFirst("DEFINER=\\S+ ", "")).update();
    }
    assertThat(faults())
        .extracting(InvoiceBook.Fault::kind)
        .containsExactly(InvoiceBook.Kind.ALTERED);
  }

  private List<InvoiceBook.Fault> faults() {
    var book = api.read(api.get("/api/invoices/verification", ADMIN), InvoiceBook.class);
    return book.faults().stream()
        .filter(fault -> fault.practitionerId().equals(practitioner))
        .toList();
  }

  @Test
  void a_visit_that_is_given_up_whole_owes_nothing() {
    assertThat(said(0, new Exempt(null, "Confrère")).patientPart()).isEqualTo(Money.euros(0));
    var invoice = issued();
    assertThat(invoice.total()).isEqualTo(Money.euros(0));
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.PAID);
  }

  @Test
  void it_is_paid_when_patient_and_payers_have_paid() {
    said(0, null, percent(amo, 70));
    var invoice = issued();
    captured(invoice, 750);
    assertThat(read(invoice.id()).status()).isEqualTo(InvoiceStatus.ISSUED);
    assertThat(platform.heard(InvoicePaid.class, booking)).isEmpty();
    var key = UUID.randomUUID().toString();
    assertThat(take(invoice, amo, 1000, key)).hasStatus(201);
    assertThat(take(invoice, amo, 1000, key)).hasStatus(201);
    assertThat(read(invoice.id()).duePayers()).isEqualTo(Money.euros(751));
    assertThat(api.code(take(invoice, amo, 752))).isEqualTo("NOT_SO_MUCH_OWED");
    assertThat(api.code(take(invoice, amc, 1))).isEqualTo("PAYER_UNKNOWN");
    assertThat(take(invoice, amo, 751)).hasStatus(201);
    assertThat(read(invoice.id()).status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(platform.hears(InvoicePaid.class, booking).paid()).isEqualTo(Money.euros(750));
    await().until(() -> platform.heard(PayerPaid.class, booking).size() == 2);
    assertThat(take(invoice, amo, -751)).as("written down by mistake").hasStatus(201);
    assertThat(read(invoice.id()).status()).isEqualTo(InvoiceStatus.ISSUED);
    assertThat(api.code(take(invoice, amo, -1001))).isEqualTo("NOT_SO_MUCH_OWED");
    assertThat(faults()).isEmpty();
  }

  @Test
  void money_of_payers_is_the_practices_to_write_down() {
    said(0, null, percent(amo, 70));
    var invoice = issued();
    var path = "/api/invoices/" + invoice.id() + "/payer-receipts";
    var taken =
        new TakeFromPayer(amo.id(), Money.euros(1), PaymentMeans.CHEQUE, invoice.issuedOn());
    assertThat(api.post(path, taken, patient)).hasStatus(403);
    assertThat(api.post(path, taken, Api.as(Role.PRACTITIONER, UUID.randomUUID()))).hasStatus(404);
    var online =
        new TakeFromPayer(amo.id(), Money.euros(1), PaymentMeans.ONLINE, invoice.issuedOn());
    assertThat(api.post(path, online, doctor)).hasStatus(422);
    var later =
        new TakeFromPayer(
            amo.id(), Money.euros(1), PaymentMeans.CHEQUE, invoice.issuedOn().plusDays(1));
    assertThat(api.post(path, later, doctor)).hasStatus(422);
    assertThat(read(invoice.id()).duePayers()).isEqualTo(Money.euros(1751));
  }

  @Test
  void balance_ageing_and_statement_are_the_patients_and_tell_what_others_owe_beside_it() {
    said(0, null, percent(amo, 70));
    var invoice = issued();
    var balance = balance();
    assertThat(balance.outstanding()).isEqualTo(Money.euros(750));
    assertThat(balance.payers()).isEqualTo(Money.euros(1751));
    captured(invoice, 750);
    assertThat(balance()).isEqualTo(new PatientBalance(0, Money.euros(0), Money.euros(1751)));
    assertThat(take(invoice, amo, 51)).hasStatus(201);
    var ageing = api.read(api.get("/api/invoices/ageing", doctor), Ageing.class);
    assertThat(ageing.outstanding()).isEqualTo(Money.euros(0));
    assertThat(ageing.buckets().getFirst().invoices()).isZero();
    assertThat(ageing.payers()).isEqualTo(Money.euros(1700));
    var statement = statement(invoice.issuedOn());
    assertThat(statement.lines())
        .extracting(line -> line.amount().minor())
        .containsExactlyInAnyOrder(750L, -750L);
    assertThat(statement.closing()).isEqualTo(Money.euros(0));
    assertThat(statement.payers()).isEqualTo(Money.euros(1700));
    assertThat(api.get("/api/receipts?invoiceId=" + invoice.id(), patient))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(1);
  }

  private PatientBalance balance() {
    var path = "/api/invoices/balance?practitionerId=" + practitioner + "&patientId=" + account;
    return api.read(api.get(path, doctor), PatientBalance.class);
  }

  private Statement statement(LocalDate day) {
    var first = LocalDate.of(2026, 1, 1);
    var path =
        "/api/invoices/statement?practitionerId=%s&patientId=%s&from=%s&to=%s"
            .formatted(practitioner, account, first, day.plusYears(1));
    return api.read(api.get(path, doctor), Statement.class);
  }

  @Test
  void who_owes_nothing_is_not_reminded_of_what_others_owe() {
    said(0, null, percent(amo, 100));
    var invoice = issued();
    clock.advance(Duration.ofDays(30));
    var wanted = new MailInvoices(MailingKind.REMINDER, List.of(invoice.id()));
    assertThat(api.code(api.post("/api/invoices/mailings", wanted, doctor)))
        .isEqualTo("ALREADY_PAID");
  }

  @Test
  void a_credit_note_takes_from_each_by_what_is_left_of_theirs() {
    said(0, null, percent(amo, 70));
    var invoice = issued();
    var path = "/api/invoices/" + invoice.id() + "/credit-notes";
    var first =
        api.read(
            api.post(path, new CreditInvoice(Money.euros(501), "Erreur"), doctor), Invoice.class);
    assertThat(minors(first)).containsExactly(351L);
    assertThat(read(invoice.id()).due()).isEqualTo(Money.euros(600));
    assertThat(read(invoice.id()).duePayers()).isEqualTo(Money.euros(1400));
    assertThat(balance().outstanding()).isEqualTo(Money.euros(600));
    assertThat(statement(invoice.issuedOn()).closing()).isEqualTo(Money.euros(600));
    assertThat(statement(invoice.issuedOn()).payers()).isEqualTo(Money.euros(1400));
    api.post(path, new CreditInvoice(null, "Le reste"), doctor);
    var all = read(invoice.id());
    assertThat(all.status()).isEqualTo(InvoiceStatus.CREDITED);
    assertThat(all.due()).isEqualTo(Money.euros(0));
    assertThat(all.duePayers()).isEqualTo(Money.euros(0));
    assertThat(faults()).isEmpty();
  }

  @Test
  void the_books_keep_payers_apart_and_each_entry_sums_to_nothing() {
    said(0, new Exempt(Money.euros(501), "Social"), percent(amo, 70));
    var invoice = issued();
    captured(invoice, 600);
    take(invoice, amo, 1400);
    var year = invoice.issuedOn().getYear();
    var path = "/api/accounting/export?format=csv&from=%d-01-01&to=%d-12-31".formatted(year, year);
    var csv = new String(api.get(path, doctor).getResponse().getContentAsByteArray());
    var number = invoice.number();
    assertThat(csv)
        .contains(",411000,P", number + ",Facture " + number + ",6.00,0.00")
        .contains(",411100,T", number + ",Facture " + number + ",14.00,0.00")
        .contains(",706000,," + number + ",Facture " + number + ",0.00,20.00")
        .containsPattern("BQ,[^,]+,411100,T\\w{12},%s,Règlement %1$s,0.00,14.00".formatted(number))
        .containsPattern("BQ,[^,]+,411000,P\\w{12},%s,Règlement %1$s,0.00,6.00".formatted(number));
  }

  @Test
  void a_payer_that_is_put_away_stays_where_it_stands() {
    said(0, null, percent(amo, 70));
    var away = new Payer(null, practitioner, PayerKind.AMO, "CPAM du Rhône", null, false, 0);
    api.send(HttpMethod.PUT, "/api/invoices/payers/" + amo.id(), away, doctor, null);
    said(1, null, percent(amo, 60));
    said(2, null);
    var again = say(new SplitPrice(3, null, List.of(percent(amo, 60))), doctor);
    assertThat(api.code(again)).isEqualTo("PAYER_UNKNOWN");
  }
}
