package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.billing.CreditInvoice;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Invoice.PayerPart;
import health.consulta.contract.billing.InvoiceBook;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.contract.billing.PatientBalance;
import health.consulta.contract.billing.Payer;
import health.consulta.contract.billing.PayerKind;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.PriceSplit;
import health.consulta.contract.billing.SplitPrice;
import health.consulta.contract.billing.SplitPrice.Part;
import health.consulta.contract.billing.Statement;
import health.consulta.contract.billing.TakeFromPayer;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A visit whose invoice was credited in full gets another one: once, with the next number, and
/// with what was paid.
@WholeService
class ReplacementIT {
  private static final RequestPostProcessor ADMIN = Api.as(Role.ADMINISTRATOR, UUID.randomUUID());

  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private IssuedInvoices invoices;
  @Autowired private Register register;
  @Autowired private Invoices book;
  @Autowired private JdbcClient jdbc;

  private final UUID practitioner = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();
  private final RequestPostProcessor doctor = Api.as(Role.PRACTITIONER, practitioner);
  private UUID booking;
  private Payer amo;

  @BeforeEach
  void a_visit_for_25_euros_of_which_another_one_pays_70_percent() {
    booking = invoices.agree(practitioner, account, 2500);
    var payer = new Payer(null, practitioner, PayerKind.AMO, "CPAM", null, true, 0);
    amo = api.read(api.post("/api/invoices/payers", payer, doctor), Payer.class);
    assertThat(say(0, new Part(amo.id(), 70, null, "PEC 1"))).hasStatusOk();
  }

  private MvcTestResult say(long version, Part... parts) {
    var wanted = new SplitPrice(version, null, List.of(parts));
    return api.send(HttpMethod.PUT, "/api/quotes/" + booking + "/split", wanted, doctor, null);
  }

  private Invoice issued() {
    return read(invoices.issue(booking, practitioner, account));
  }

  private Invoice read(UUID id) {
    return api.read(api.get("/api/invoices/" + id, ADMIN), Invoice.class);
  }

  private Invoice credit(Invoice invoice, long minor) {
    var path = "/api/invoices/" + invoice.id() + "/credit-notes";
    var answer =
        api.post(path, new CreditInvoice(Money.euros(minor), "Refus de prise en charge"), doctor);
    assertThat(answer).hasStatus(201);
    return read(invoice.id());
  }

  private MvcTestResult replace(Invoice invoice, RequestPostProcessor caller, String key) {
    var path = "/api/invoices/" + invoice.id() + "/replacement";
    return api.send(HttpMethod.POST, path, null, caller, key);
  }

  private Invoice replaced(Invoice invoice) {
    var answer = replace(invoice, doctor, UUID.randomUUID().toString());
    assertThat(answer).hasStatus(201);
    return api.read(answer, Invoice.class);
  }

  private void refused(MvcTestResult result, int status, String code) {
    assertThat(result).hasStatus(status);
    assertThat(api.code(result)).isEqualTo(code);
  }

  private void captured(long minor) {
    platform.says(
        Topics.PAYMENTS,
        new PaymentCaptured(
            UUID.randomUUID(), booking, practitioner, Money.euros(minor), IssuedInvoices.START));
    await()
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("select captured_minor from agreed_quote where booking_id = ?")
                        .param(booking.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(minor));
  }

  private void take(Invoice invoice, long minor) {
    var taken =
        new TakeFromPayer(amo.id(), Money.euros(minor), PaymentMeans.TRANSFER, invoice.issuedOn());
    assertThat(api.post("/api/invoices/" + invoice.id() + "/payer-receipts", taken, doctor))
        .hasStatus(201);
  }

  private PatientBalance balance() {
    var path = "/api/invoices/balance?practitionerId=" + practitioner + "&patientId=" + account;
    return api.read(api.get(path, doctor), PatientBalance.class);
  }

  private void theBookIsWhole() {
    var whole = api.read(api.get("/api/invoices/verification", ADMIN), InvoiceBook.class);
    assertThat(whole.faults()).noneMatch(fault -> fault.practitionerId().equals(practitioner));
  }

  @Test
  void the_patient_pays_what_the_payer_refused_and_what_was_paid_is_on_the_new_one() {
    var first = issued();
    captured(750);
    credit(first, 2500);
    assertThat(read(first.id()).due()).as("paid too much meanwhile").isEqualTo(Money.euros(-750));
    assertThat(say(1)).hasStatusOk();
    var second = replaced(first);
    assertThat(second.number()).endsWith("-000002");
    assertThat(second.status()).isEqualTo(InvoiceStatus.ISSUED);
    assertThat(second.bookingId()).isEqualTo(booking);
    assertThat(second.total()).isEqualTo(Money.euros(2500));
    assertThat(second.payers()).isEmpty();
    assertThat(second.paid()).isEqualTo(Money.euros(750));
    assertThat(second.due()).isEqualTo(Money.euros(1750));
    assertThat(second.replaces()).isEqualTo(new Invoice.Paper(first.id(), first.number()));
    var before = read(first.id());
    assertThat(before.replacedBy()).isEqualTo(new Invoice.Paper(second.id(), second.number()));
    assertThat(before.status()).isEqualTo(InvoiceStatus.CREDITED);
    assertThat(before.due()).isEqualTo(Money.euros(0));
    assertThat(before.paid()).isEqualTo(Money.euros(0));
    assertThat(balance().outstanding()).isEqualTo(Money.euros(1750));
    assertThat(balance().invoices()).isOne();
    assertThat(platform.heard(InvoiceIssued.class, booking))
        .extracting(InvoiceIssued::number)
        .contains(second.number());
    theBookIsWhole();
  }

  @Test
  void later_money_is_of_the_new_one_and_the_statement_ends_at_nothing() {
    var first = issued();
    credit(first, 2500);
    assertThat(say(1)).hasStatusOk();
    var second = replaced(first);
    captured(2500);
    await()
        .untilAsserted(() -> assertThat(read(second.id()).status()).isEqualTo(InvoiceStatus.PAID));
    assertThat(read(first.id()).paid()).isEqualTo(Money.euros(0));
    var day = second.issuedOn();
    var path =
        "/api/invoices/statement?practitionerId=%s&patientId=%s&from=%s&to=%s"
            .formatted(practitioner, account, day.minusYears(1), day.plusYears(1));
    var statement = api.read(api.get(path, doctor), Statement.class);
    assertThat(statement.closing()).isEqualTo(Money.euros(0));
    assertThat(statement.payers()).isNull();
  }

  @Test
  void money_of_a_payer_is_on_the_new_one_as_far_as_they_owe_it() {
    var first = issued();
    take(first, 1750);
    credit(first, 2500);
    assertThat(say(1, new Part(amo.id(), null, Money.euros(1000), "PEC 2"))).hasStatusOk();
    var second = replaced(first);
    assertThat(second.payers())
        .extracting(part -> part.amount().minor(), part -> part.received().minor())
        .containsExactly(tuple(1000L, 1000L));
    assertThat(second.due()).isEqualTo(Money.euros(1500));
    assertThat(read(first.id()).payers())
        .extracting(PayerPart::received)
        .as("what is theirs to have back")
        .containsExactly(Money.euros(750));
    take(first, -750);
    assertThat(read(first.id()).duePayers()).isEqualTo(Money.euros(0));
  }

  @Test
  void only_what_is_credited_in_full_is_replaced_and_once() {
    var first = issued();
    refused(replace(first, doctor, "a"), 409, "INVOICE_NOT_CREDITED");
    credit(first, 2499);
    refused(replace(first, doctor, "b"), 409, "INVOICE_NOT_CREDITED");
    assertThat(api.code(say(1))).isEqualTo("INVOICE_ISSUED");
    credit(first, 1);
    var split = api.read(api.get("/api/quotes/" + booking + "/split", doctor), PriceSplit.class);
    assertThat(split.invoiced()).isFalse();
    var second = replaced(first);
    refused(replace(first, doctor, "c"), 409, "INVOICE_REPLACED");
    refused(replace(second, doctor, "d"), 409, "INVOICE_NOT_CREDITED");
    assertThat(api.code(say(1))).isEqualTo("INVOICE_ISSUED");
    credit(second, 2500);
    var third = replaced(second);
    assertThat(third.number()).endsWith("-000003");
    theBookIsWhole();
  }

  @Test
  void one_key_is_one_invoice_and_of_many_at_once_one_is_issued() throws Exception {
    var first = issued();
    credit(first, 2500);
    var one = api.read(replace(first, doctor, "the key"), Invoice.class);
    assertThat(api.read(replace(first, doctor, "the key"), Invoice.class).id()).isEqualTo(one.id());
    credit(one, 2500);
    var credited = book.findById(one.id()).orElseThrow();
    var together = new CyclicBarrier(8);
    Callable<Boolean> again =
        () -> {
          together.await();
          return issues(credited);
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var issued = new ArrayList<Boolean>();
      for (var answer : threads.invokeAll(Collections.nCopies(8, again))) issued.add(answer.get());
      assertThat(issued).containsOnlyOnce(true);
    }
    var request = UUID.randomUUID();
    var next = book.standing(booking).orElseThrow();
    credit(read(next.id()), 2500);
    var lost = book.findById(next.id()).orElseThrow();
    var issuer = KnownPeople.claireMartin(practitioner);
    var answer = register.replace(request, lost, issuer, "Léa Petit");
    assertThat(register.replace(request, lost, issuer, "Léa Petit").id()).isEqualTo(answer.id());
    theBookIsWhole();
  }

  private boolean issues(health.consulta.billing.Invoice credited) {
    try {
      register.replace(
          UUID.randomUUID(), credited, KnownPeople.claireMartin(practitioner), "Léa Petit");
      return true;
    } catch (InvoiceIsReplaced late) {
      return false;
    }
  }

  @Test
  void only_who_runs_the_practice_issues_another_one() {
    var first = issued();
    credit(first, 2500);
    assertThat(replace(first, Api.as(Role.PATIENT, account), "a")).hasStatus(403);
    assertThat(replace(first, null, "b")).hasStatus(401);
    refused(replace(first, Api.as(Role.ASSISTANT, account), "c"), 404, "NOT_FOUND");
    assertThat(read(first.id()).replacedBy()).isNull();
    assertThat(replace(first, ADMIN, "d")).hasStatus(201);
  }

  @Test
  void what_replaces_what_is_sealed_and_stays() {
    var first = issued();
    credit(first, 2500);
    var second = replaced(first);
    assertThatThrownBy(() ->
            jdbc.sql("update invoice set replaces_number = 'X' where id = ?")
                .param(second.id().toString())
                .update())
        .hasMessageContaining("credit note only");
    assertThatThrownBy(() ->
            jdbc.sql("update invoice set replaced_by_id = null where id = ?")
                .param(first.id().toString())
                .update())
        .hasMessageContaining("credit note only");
  }
}
