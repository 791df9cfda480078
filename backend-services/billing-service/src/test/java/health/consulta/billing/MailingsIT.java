package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.billing.CreditInvoice;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceBook;
import health.consulta.contract.billing.InvoiceEvent.InvoiceReminded;
import health.consulta.contract.billing.InvoiceEvent.InvoiceSent;
import health.consulta.contract.billing.InvoiceMailing;
import health.consulta.contract.billing.MailInvoices;
import health.consulta.contract.billing.MailedInvoices;
import health.consulta.contract.billing.MailingKind;
import health.consulta.contract.billing.NotMailed;
import health.consulta.contract.billing.NotMailed.Why;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Invoices are sent again, and patients are reminded of what is unpaid: who may, when, and once.
@WholeService
class MailingsIT {
  private static final RequestPostProcessor ADMIN = Api.as(Role.ADMINISTRATOR, UUID.randomUUID());
  private static final Duration REST = Duration.ofDays(7);

  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private TestClock clock;
  @Autowired private IssuedInvoices invoices;
  @Autowired private Dispatch dispatch;

  private final UUID practitioner = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();
  private final RequestPostProcessor doctor = Api.as(Role.PRACTITIONER, practitioner);
  private final Reader reader = new Reader(practitioner, Set.of(practitioner), false);
  private Invoice first;
  private Invoice second;

  @BeforeEach
  void two_invoices() {
    first = issued(account);
    second = issued(account);
  }

  @AfterEach
  void the_real_time() {
    clock.reset();
  }

  private Invoice issued(UUID patient) {
    return read(invoices.issue(practitioner, patient, 4000));
  }

  private Invoice read(UUID id) {
    return api.read(api.get("/api/invoices/" + id, ADMIN), Invoice.class);
  }

  private MvcTestResult mail(
      MailingKind kind, RequestPostProcessor caller, String key, UUID... ids) {
    var wanted = new MailInvoices(kind, Arrays.asList(ids));
    return api.send(HttpMethod.POST, "/api/invoices/mailings", wanted, caller, key);
  }

  private MvcTestResult remind(UUID... ids) {
    return mail(MailingKind.REMINDER, doctor, UUID.randomUUID().toString(), ids);
  }

  private MvcTestResult send(UUID... ids) {
    return mail(MailingKind.SENDING, doctor, UUID.randomUUID().toString(), ids);
  }

  private MailedInvoices answer(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return api.read(result, MailedInvoices.class);
  }

  private void refused(MvcTestResult result, int status, String code) {
    assertThat(result).hasStatus(status);
    assertThat(api.code(result)).isEqualTo(code);
  }

  private void captured(Invoice invoice) {
    platform.says(
        Topics.PAYMENTS,
        new PaymentCaptured(
            UUID.randomUUID(),
            invoice.bookingId(),
            practitioner,
            Money.euros(4000),
            IssuedInvoices.START));
    await().untilAsserted(() -> assertThat(read(invoice.id()).due().minor()).isZero());
  }

  private Invoice credited(Invoice invoice) {
    var path = "/api/invoices/" + invoice.id() + "/credit-notes";
    var wanted = new CreditInvoice(null, "Erreur");
    return api.read(
        api.send(HttpMethod.POST, path, wanted, doctor, UUID.randomUUID().toString()),
        Invoice.class);
  }

  private List<InvoiceMailing> history(Invoice invoice) {
    var answer = api.get("/api/invoices/" + invoice.id() + "/mailings", doctor);
    assertThat(answer).hasStatusOk();
    return api.read(answer, History.class).items();
  }

  record History(List<InvoiceMailing> items) {}

  @Test
  void an_unpaid_invoice_is_reminded_of_after_its_rest_and_after_each_reminder() {
    refused(remind(first.id()), 422, "NOT_DUE_YET");
    clock.advance(REST);
    assertThat(answer(remind(first.id(), second.id())).mailed())
        .containsExactly(first.id(), second.id());
    assertThat(read(first.id()).reminded().times()).isOne();
    assertThat(read(first.id()).sent()).isNull();
    refused(remind(first.id()), 422, "REMINDED_RECENTLY");
    clock.advance(REST.minusDays(1));
    refused(remind(first.id()), 422, "REMINDED_RECENTLY");
    clock.advance(Duration.ofDays(1));
    assertThat(answer(remind(first.id())).mailed()).containsExactly(first.id());
    assertThat(read(first.id()).reminded().times()).isEqualTo(2);
    await()
        .untilAsserted(() ->
            assertThat(platform.heard(InvoiceReminded.class, first.bookingId()))
                .extracting(InvoiceReminded::reminder)
                .containsExactly(1, 2));
    var told = platform.hears(InvoiceReminded.class, second.bookingId());
    assertThat(told)
        .isEqualTo(
            new InvoiceReminded(
                second.id(),
                second.number(),
                second.bookingId(),
                practitioner,
                account,
                1,
                List.of()));
  }

  @Test
  void all_invoices_of_a_patient_and_a_practice_are_told_of_in_one_mail() {
    clock.advance(REST);
    var others = issued(UUID.randomUUID());
    var elsewhere = read(invoices.issue(UUID.randomUUID(), account, 4000));
    var ids = new UUID[] {first.id(), others.id(), second.id(), elsewhere.id()};
    clock.advance(REST);
    var answer = answer(mail(MailingKind.REMINDER, ADMIN, UUID.randomUUID().toString(), ids));
    assertThat(answer.mailed()).containsExactly(ids);
    assertThat(answer.mails()).isEqualTo(3);
    assertThat(together(first)).containsExactly(first.number(), second.number());
    assertThat(together(second)).isEmpty();
    assertThat(together(others)).containsExactly(others.number());
    assertThat(together(elsewhere)).containsExactly(elsewhere.number());
    assertThat(history(second)).as("noted with each").hasSize(1);
  }

  private List<String> together(Invoice invoice) {
    return platform.hears(InvoiceReminded.class, invoice.bookingId()).together();
  }

  @Test
  void what_is_paid_or_credited_and_a_credit_note_is_left_with_its_reason() {
    captured(first);
    var note = credited(second);
    var third = issued(account);
    var strangers = read(invoices.issue(UUID.randomUUID(), account, 4000));
    var unknown = UUID.randomUUID();
    clock.advance(REST);
    var ids = new UUID[] {first.id(), second.id(), note.id(), strangers.id(), unknown, third.id()};
    var answer = answer(remind(ids));
    assertThat(answer.mailed()).containsExactly(third.id());
    assertThat(answer.left())
        .containsExactly(
            new NotMailed(first.id(), Why.ALREADY_PAID),
            new NotMailed(second.id(), Why.CREDITED),
            new NotMailed(note.id(), Why.CREDIT_NOTE),
            new NotMailed(strangers.id(), Why.NOT_FOUND),
            new NotMailed(unknown, Why.NOT_FOUND));
    assertThat(read(first.id()).reminded()).isNull();
    assertThat(read(strangers.id()).reminded()).isNull();
    refused(remind(first.id()), 422, "ALREADY_PAID");
    refused(remind(first.id(), second.id()), 422, "NOTHING_MAILED");
  }

  @Test
  void who_has_no_account_is_not_written_to_and_an_outage_changes_nothing() {
    var nobodys = issued(KnownPeople.NOBODY);
    var away = issued(KnownPeople.UNREACHABLE);
    refused(send(nobodys.id()), 422, "PATIENT_WITHOUT_ACCOUNT");
    var outage = send(first.id(), away.id());
    refused(outage, 503, "DEPENDENCY_DOWN");
    assertThat(outage).containsHeader("Retry-After");
    assertThat(read(first.id()).sent()).isNull();
    assertThat(history(first)).isEmpty();
  }

  @Test
  void a_paper_is_sent_once_a_day_paid_or_not() {
    captured(first);
    var note = credited(second);
    assertThat(answer(send(first.id(), note.id(), first.id())).mailed())
        .containsExactly(first.id(), note.id());
    refused(send(first.id()), 422, "SENT_TODAY");
    clock.advance(Duration.ofDays(1));
    answer(send(first.id()));
    assertThat(read(first.id()).sent().times()).isEqualTo(2);
    await()
        .until(
            () -> platform.heard(InvoiceSent.class, first.bookingId()), sent -> sent.size() == 2);
    var told = platform.hears(InvoiceSent.class, note.bookingId());
    assertThat(told.number()).isEqualTo(note.number());
    assertThat(told.accountId()).isEqualTo(account);
  }

  @Test
  void each_time_is_noted_with_its_number_and_who_asked_for_it() {
    clock.advance(REST);
    var secretary = UUID.randomUUID();
    answer(send(first.id()));
    answer(
        mail(
            MailingKind.REMINDER,
            Api.as(Role.ASSISTANT, secretary, practitioner),
            "once",
            first.id()));
    assertThat(history(first))
        .extracting(InvoiceMailing::kind, InvoiceMailing::number, InvoiceMailing::by)
        .containsExactlyInAnyOrder(
            tuple(MailingKind.REMINDER, 1, secretary), tuple(MailingKind.SENDING, 1, practitioner));
    assertThat(history(first)).extracting(InvoiceMailing::byName).containsOnly("Anne Admin");
  }

  @Test
  void only_who_runs_the_practice_mails_and_reads_when_it_did() {
    clock.advance(REST);
    var path = "/api/invoices/" + first.id() + "/mailings";
    var patient = Api.as(Role.PATIENT, account);
    assertThat(mail(MailingKind.REMINDER, patient, "a", first.id())).hasStatus(403);
    assertThat(api.get(path, patient)).hasStatus(403);
    assertThat(api.get(path, null)).hasStatus(401);
    for (var role : List.of(Role.PRACTITIONER, Role.ASSISTANT)) {
      var other = Api.as(role, account);
      refused(mail(MailingKind.REMINDER, other, "b", first.id()), 404, "NOT_FOUND");
      assertThat(api.get(path, other)).hasStatus(404);
    }
    assertThat(read(first.id()).reminded()).isNull();
    answer(mail(MailingKind.REMINDER, ADMIN, "c", first.id()));
  }

  @Test
  void what_is_asked_wrongly_is_named() {
    var path = "/api/invoices/mailings";
    for (var wrong :
        List.of(
            new MailInvoices(MailingKind.SENDING, List.of()),
            new MailInvoices(MailingKind.SENDING, Collections.nCopies(101, first.id())),
            Map.of("invoiceIds", List.of(first.id())),
            Map.of("kind", "LETTER", "invoiceIds", List.of(first.id())),
            "{\"kind\":\"SENDING\",\"invoiceIds\":[null]}"))
      assertThat(api.post(path, wrong, doctor)).hasStatus(400);
    assertThat(read(first.id()).sent()).isNull();
  }

  @Test
  void one_key_reminds_once_and_of_many_at_once_one_does() throws Exception {
    clock.advance(REST);
    var one = answer(mail(MailingKind.REMINDER, doctor, "the key", first.id()));
    assertThat(answer(mail(MailingKind.REMINDER, doctor, "the key", first.id()))).isEqualTo(one);
    refused(
        mail(MailingKind.REMINDER, doctor, "the key", second.id()), 422, "IDEMPOTENCY_KEY_REUSED");
    var wanted = new MailInvoices(MailingKind.REMINDER, List.of(second.id(), first.id()));
    var together = new CyclicBarrier(8);
    Callable<Boolean> again =
        () -> {
          together.await();
          return isFirst(wanted);
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var firsts = new ArrayList<Boolean>();
      for (var answer : threads.invokeAll(Collections.nCopies(8, again))) firsts.add(answer.get());
      assertThat(firsts).containsOnlyOnce(true);
    }
    assertThat(read(second.id()).reminded().times()).isOne();
    assertThat(history(second)).hasSize(1);
    assertThat(platform.hears(InvoiceReminded.class, second.bookingId()).reminder()).isOne();
  }

  private boolean isFirst(MailInvoices wanted) {
    try {
      dispatch.mail(UUID.randomUUID(), wanted, reader, Set.of(account));
      return true;
    } catch (NothingMailed late) {
      return false;
    }
  }

  @Test
  void a_request_whose_answer_was_lost_does_nothing_twice_and_answers_the_same() {
    clock.advance(REST);
    var request = UUID.randomUUID();
    var wanted = new MailInvoices(MailingKind.REMINDER, List.of(first.id(), second.id()));
    var one = dispatch.mail(request, wanted, reader, Set.of(account));
    assertThat(dispatch.mail(request, wanted, reader, Set.of(account))).isEqualTo(one);
    assertThat(read(first.id()).reminded().times()).isOne();
    assertThat(history(first)).hasSize(1);
  }

  @Test
  void what_was_mailed_leaves_the_book_whole_and_the_invoice_payable() {
    clock.advance(REST);
    answer(remind(first.id()));
    captured(first);
    var book = api.read(api.get("/api/invoices/verification", ADMIN), InvoiceBook.class);
    assertThat(book.faults()).noneMatch(fault -> fault.practitionerId().equals(practitioner));
  }
}
