package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.billing.Ageing;
import health.consulta.contract.billing.CreditInvoice;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceBook;
import health.consulta.contract.billing.InvoiceBook.Fault;
import health.consulta.contract.billing.InvoiceBook.Kind;
import health.consulta.contract.billing.InvoiceEvent.InvoiceCredited;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.contract.billing.PatientBalance;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The book of invoices: credit notes, what is open, the accountant's files, and that nobody can
/// change it unseen.
@WholeService
class BookIT {
  private static final RequestPostProcessor ADMIN = Api.as(Role.ADMINISTRATOR, UUID.randomUUID());

  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private IssuedInvoices invoices;
  @Autowired private JdbcClient jdbc;

  private final UUID practitioner = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();
  private final RequestPostProcessor doctor = Api.as(Role.PRACTITIONER, practitioner);
  private Invoice first;
  private Invoice second;

  @BeforeEach
  void two_invoices() {
    first = issued(4000);
    second = issued(2500);
  }

  private Invoice issued(long minor) {
    return read(invoices.issue(practitioner, account, minor));
  }

  private Invoice read(UUID id) {
    return api.read(api.get("/api/invoices/" + id, ADMIN), Invoice.class);
  }

  private MvcTestResult credit(
      Invoice invoice, Object wanted, RequestPostProcessor caller, String key) {
    var path = "/api/invoices/" + invoice.id() + "/credit-notes";
    return api.send(HttpMethod.POST, path, wanted, caller, key);
  }

  private MvcTestResult credit(Invoice invoice, long minor) {
    return credit(
        invoice,
        new CreditInvoice(Money.euros(minor), "Erreur"),
        doctor,
        UUID.randomUUID().toString());
  }

  private void captured(Invoice invoice, long minor) {
    platform.says(
        Topics.PAYMENTS,
        new PaymentCaptured(
            UUID.randomUUID(),
            invoice.bookingId(),
            practitioner,
            Money.euros(minor),
            IssuedInvoices.START));
    await().untilAsserted(() -> assertThat(read(invoice.id()).paid().minor()).isEqualTo(minor));
  }

  private List<Fault> faults() {
    var book = api.read(api.get("/api/invoices/verification", ADMIN), InvoiceBook.class);
    return book.faults().stream()
        .filter(fault -> fault.practitionerId().equals(practitioner))
        .toList();
  }

  private Fault fault(Invoice invoice, int sequence, Kind kind) {
    return new Fault(practitioner, "2026", sequence, invoice.number(), kind);
  }

  @Test
  void a_credit_note_takes_off_what_is_owed_and_is_numbered_in_a_series_of_its_own() {
    var note = api.read(credit(first, 1500), Invoice.class);
    assertThat(note.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
    assertThat(note.number()).matches("CM4567-A\\d{4}-000001");
    assertThat(note.corrects().number()).isEqualTo(first.number());
    assertThat(read(first.id()).due()).isEqualTo(Money.euros(2500));
    var event = platform.hears(InvoiceCredited.class, first.bookingId());
    assertThat(event.amount()).isEqualTo(Money.euros(1500));
    var rest =
        credit(first, new CreditInvoice(null, "Le reste"), doctor, UUID.randomUUID().toString());
    assertThat(api.read(rest, Invoice.class).total()).isEqualTo(Money.euros(2500));
    assertThat(read(first.id()).status()).isEqualTo(InvoiceStatus.CREDITED);
    assertThat(faults()).isEmpty();
  }

  @Test
  void what_is_paid_already_and_credited_for_the_rest_is_paid() {
    captured(first, 2500);
    credit(first, 1500);
    assertThat(read(first.id()).status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(read(first.id()).due()).isEqualTo(Money.euros(0));
  }

  @Test
  void no_more_is_credited_than_was_invoiced() {
    for (var wrong : List.of(4001L, 0L, -1L, Long.MAX_VALUE)) {
      var answer = credit(first, wrong);
      assertThat(answer).hasStatus(422);
      assertThat(api.code(answer)).isEqualTo("CREDIT_TOO_HIGH");
    }
    var dollars = new CreditInvoice(new Money(100, "USD"), "Erreur");
    assertThat(credit(first, dollars, doctor, "d")).hasStatus(422);
    assertThat(credit(first, new CreditInvoice(null, " "), doctor, "e")).hasStatus(400);
    var note = api.read(credit(first, 1000), Invoice.class);
    assertThat(credit(note, 10)).hasStatus(422);
    assertThat(read(first.id()).credited()).isEqualTo(Money.euros(1000));
  }

  @Test
  void only_who_runs_the_practice_credits() {
    var wanted = new CreditInvoice(null, "Erreur");
    assertThat(credit(first, wanted, Api.as(Role.PATIENT, account), "a")).hasStatus(403);
    assertThat(credit(first, wanted, Api.as(Role.PRACTITIONER, account), "b")).hasStatus(404);
    assertThat(credit(first, wanted, Api.as(Role.ASSISTANT, account), "c")).hasStatus(404);
    var secretary = Api.as(Role.ASSISTANT, UUID.randomUUID(), practitioner);
    assertThat(credit(first, wanted, secretary, "d")).hasStatus(201);
  }

  @Test
  void one_key_is_one_credit_note_and_many_at_once_never_take_off_too_much() throws Exception {
    Callable<Integer> again = () -> status(credit(first, 900));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(Collections.nCopies(12, again)))
        statuses.add(answer.get());
      assertThat(statuses).containsOnly(201, 422);
      assertThat(statuses.stream().filter(status -> status == 201)).hasSize(4);
    }
    assertThat(read(first.id()).credited()).isEqualTo(Money.euros(3600));
    var wanted = new CreditInvoice(Money.euros(100), "Erreur");
    var once = api.read(credit(second, wanted, doctor, "the key"), Invoice.class);
    var twice = api.read(credit(second, wanted, doctor, "the key"), Invoice.class);
    assertThat(twice.id()).isEqualTo(once.id());
    assertThat(read(second.id()).credited()).isEqualTo(Money.euros(100));
    assertThat(faults()).isEmpty();
  }

  private static int status(MvcTestResult answer) {
    return answer.getResponse().getStatus();
  }

  @Test
  void an_issued_invoice_can_be_neither_changed_nor_deleted() {
    var id = first.id().toString();
    for (var sql :
        List.of(
            "update invoice set total_minor = 1 where id = ?",
            "update invoice set recipient_name = 'Z' where id = ?",
            "delete from invoice where id = ?",
            "update invoice_line set label = 'Z' where invoice_id = ?",
            "delete from invoice_line where invoice_id = ?"))
      assertThatThrownBy(() -> jdbc.sql(sql).param(id).update())
          .hasMessageContaining("issued invoice");
  }

  /// As somebody who has the database and takes the guards away.
  @Test
  void what_an_invoice_replaces_is_sealed_with_it() {
    credit(first, 4000);
    var path = "/api/invoices/" + first.id() + "/replacement";
    var third = api.read(api.post(path, "{}", doctor), Invoice.class);
    assertThat(faults()).isEmpty();
    tamper(() ->
        jdbc.sql("update invoice set replaces_number = 'CM4567-2026-000002' where id = ?")
            .param(third.id().toString())
            .update());
    assertThat(faults()).containsExactly(fault(third, 3, Kind.ALTERED));
  }

  private void tamper(Runnable change) {
    var guards =
        List.of("invoice_stays", "invoice_remains", "invoice_line_stays", "invoice_line_remains");
    var bodies =
        guards.stream()
            .map(name ->
                jdbc.sql("show create trigger " + name)
                    .query((row, n) -> row.getString("SQL Original Statement"))
                    .single())
            .toList();
    guards.forEach(name -> jdbc.sql("drop trigger " + name).update());
    try {
      change.run();
    } finally {
      bodies.forEach(body -> jdbc.sql(body.replaceFirst("DEFINER=\\S+ ", "")).update());
    }
  }

  @Test
  void a_changed_amount_name_or_line_is_named() {
    assertThat(faults()).isEmpty();
    tamper(() ->
        jdbc.sql("update invoice set total_minor = 1 where id = ?")
            .param(first.id().toString())
            .update());
    assertThat(faults()).containsExactly(fault(first, 1, Kind.ALTERED));
    tamper(() ->
        jdbc.sql("update invoice set total_minor = 4000 where id = ?")
            .param(first.id().toString())
            .update());
    assertThat(faults()).isEmpty();
    tamper(() ->
        jdbc.sql("update invoice_line set label = 'Autre' where invoice_id = ?")
            .param(second.id().toString())
            .update());
    assertThat(faults()).containsExactly(fault(second, 2, Kind.ALTERED));
  }

  @Test
  void a_deleted_invoice_is_named_be_it_the_first_or_the_last() {
    tamper(() -> delete(first));
    assertThat(faults())
        .containsExactly(
            new Fault(practitioner, "2026", 1, null, Kind.MISSING),
            fault(second, 2, Kind.UNCHAINED));
    tamper(() -> delete(second));
    assertThat(faults())
        .containsExactly(
            new Fault(practitioner, "2026", 1, null, Kind.MISSING),
            new Fault(practitioner, "2026", 2, null, Kind.MISSING));
  }

  private void delete(Invoice invoice) {
    var id = invoice.id().toString();
    jdbc.sql("delete from invoice_line where invoice_id = ?").param(id).update();
    jdbc.sql("delete from invoice where id = ?").param(id).update();
  }

  @Test
  void two_that_changed_places_are_named_and_so_is_one_that_was_put_in() {
    tamper(() -> {
      place(first, 9);
      place(second, 1);
      place(first, 2);
    });
    assertThat(faults())
        .containsExactly(fault(second, 1, Kind.ALTERED), fault(first, 2, Kind.ALTERED));
    tamper(() -> {
      place(first, 9);
      place(second, 2);
      place(first, 1);
    });
    assertThat(faults()).isEmpty();
    tamper(() -> place(second, 3));
    assertThat(faults())
        .containsExactly(
            new Fault(practitioner, "2026", 2, null, Kind.MISSING),
            fault(second, 3, Kind.NEVER_GIVEN));
  }

  private void place(Invoice invoice, int sequence) {
    jdbc.sql("update invoice set sequence = ? where id = ?")
        .params(List.of(sequence, invoice.id().toString()))
        .update();
  }

  @Test
  void what_is_open_is_told_by_its_age_to_whom_it_concerns() {
    captured(first, 4000);
    credit(second, 500);
    var ageing = api.read(api.get("/api/invoices/ageing", doctor), Ageing.class);
    assertThat(ageing.outstanding()).isEqualTo(Money.euros(2000));
    assertThat(ageing.buckets().getFirst().invoices()).isOne();
    assertThat(ageing.buckets()).hasSize(4);
    var other = Api.as(Role.PRACTITIONER, UUID.randomUUID());
    var none = api.read(api.get("/api/invoices/ageing", other), Ageing.class);
    assertThat(none.outstanding()).isEqualTo(Money.euros(0));
  }

  @Test
  void a_practice_reads_what_a_patient_has_open_with_it_and_nobody_else_does() {
    captured(first, 4000);
    credit(second, 500);
    var path =
        "/api/invoices/balance?practitionerId=%s&patientId=%s".formatted(practitioner, account);
    var secretary = Api.as(Role.ASSISTANT, UUID.randomUUID(), practitioner);
    for (var staff : List.of(doctor, secretary)) {
      var balance = api.read(api.get(path, staff), PatientBalance.class);
      assertThat(balance).isEqualTo(new PatientBalance(1, Money.euros(2000)));
    }
    assertThat(api.get(path, Api.as(Role.PRACTITIONER, UUID.randomUUID()))).hasStatus(404);
    assertThat(api.get(path, Api.as(Role.ASSISTANT, UUID.randomUUID()))).hasStatus(404);
    assertThat(api.get(path, Api.as(Role.PATIENT, account))).hasStatus(403);
    assertThat(api.get(path, null)).hasStatus(401);
    var nobody = path.replace(account.toString(), UUID.randomUUID().toString());
    assertThat(api.read(api.get(nobody, doctor), PatientBalance.class))
        .isEqualTo(new PatientBalance(0, Money.euros(0)));
    assertThat(api.get("/api/invoices/balance?practitionerId=x&patientId=y", doctor))
        .hasStatus(400);
  }

  @Test
  void the_accountants_file_has_its_eighteen_columns_in_order_and_balances() {
    captured(first, 4000);
    credit(second, 500);
    var year = "&from=%1$d-01-01&to=%1$d-12-31".formatted(LocalDate.now().getYear());
    var answer = api.get("/api/accounting/export?format=fec" + year, doctor);
    assertThat(answer).hasStatusOk();
    var rows =
        new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split("\t", -1))
            .toList();
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(18));
    assertThat(rows.getFirst()).startsWith("JournalCode", "JournalLib", "EcritureNum");
    var lines = rows.subList(1, rows.size());
    assertThat(lines).hasSize(8); // two invoices, a credit note, a receipt: two lines each
    assertThat(lines.stream().mapToLong(row -> cents(row[11]) - cents(row[12])).sum()).isZero();
    assertThat(lines.stream().map(row -> row[3])).isSorted();
    assertThat(lines.stream().map(row -> Integer.valueOf(row[2])))
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
    assertThat(String.join("", lines.stream().map(row -> String.join("", row)).toList()))
        .doesNotContain("Petit");
  }

  private static long cents(String amount) {
    return Long.parseLong(amount.replace(",", ""));
  }

  @Test
  void the_accountants_files_are_asked_for_in_order() {
    var path = "/api/accounting/export?format=%s&from=%s&to=%s";
    assertThat(api.get(path.formatted("pdf", "2026-01-01", "2026-12-31"), doctor)).hasStatus(422);
    assertThat(api.get(path.formatted("csv", "2026-12-31", "2026-01-01"), doctor)).hasStatus(422);
    assertThat(api.get(path.formatted("csv", "2000-01-01", "2026-01-01"), doctor)).hasStatus(422);
    assertThat(api.get(path.formatted("csv", "now", "2026-01-01"), doctor)).hasStatus(400);
    var patient = Api.as(Role.PATIENT, account);
    assertThat(api.get(path.formatted("csv", "2026-01-01", "2026-12-31"), patient)).hasStatus(403);
    assertThat(api.get("/api/invoices/verification", doctor)).hasStatus(403);
  }
}
