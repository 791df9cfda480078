package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.billing.CreditInvoice;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Statement;
import health.consulta.contract.billing.Statement.Kind;
import health.consulta.contract.billing.Statement.Line;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The account of one patient with one practice: what moved it, in order, and who may read it.
@WholeService
class StatementIT {
  private static final RequestPostProcessor ADMIN = Api.as(Role.ADMINISTRATOR, UUID.randomUUID());

  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private Clock clock;
  @Autowired private IssuedInvoices invoices;

  private final UUID practitioner = UUID.randomUUID();
  private final UUID patient = UUID.randomUUID();
  private final RequestPostProcessor doctor = Api.as(Role.PRACTITIONER, practitioner);
  private Invoice first;
  private Invoice second;

  @BeforeEach
  void two_invoices() {
    first = read(invoices.issue(practitioner, patient, 4000));
    second = read(invoices.issue(practitioner, patient, 2500));
  }

  private Invoice read(UUID id) {
    return api.read(api.get("/api/invoices/" + id, ADMIN), Invoice.class);
  }

  private LocalDate today() {
    return clock.instant().atZone(GiveQuote.GRID).toLocalDate();
  }

  private String path(UUID of, LocalDate from, LocalDate to) {
    return "/api/invoices/statement?practitionerId=%s&patientId=%s&from=%s&to=%s"
        .formatted(practitioner, of, from, to);
  }

  private Statement statement(LocalDate from, LocalDate to) {
    return api.read(api.get(path(patient, from, to), doctor), Statement.class);
  }

  private Invoice credited(Invoice invoice, long minor) {
    var path = "/api/invoices/" + invoice.id() + "/credit-notes";
    var wanted = new CreditInvoice(Money.euros(minor), "Erreur");
    var key = UUID.randomUUID().toString();
    return api.read(api.send(HttpMethod.POST, path, wanted, doctor, key), Invoice.class);
  }

  /// Before today, so that it comes first.
  private void captured(Invoice invoice, long minor, int daysAgo) {
    var at = clock.instant().minus(Duration.ofDays(daysAgo));
    hears(
        new PaymentCaptured(
            UUID.randomUUID(), invoice.bookingId(), practitioner, Money.euros(minor), at));
    await().untilAsserted(() -> assertThat(read(invoice.id()).paid().minor()).isEqualTo(minor));
  }

  private void hears(PaymentEvent event) {
    platform.says(Topics.PAYMENTS, event);
  }

  @Test
  void each_move_has_the_balance_after_it_and_what_was_before_is_brought_forward() {
    captured(first, 1500, 10);
    var note = credited(first, 1000);
    hears(
        new PaymentRefunded(
            UUID.randomUUID(), first.bookingId(), practitioner, Money.euros(500), clock.instant()));
    await().untilAsserted(() -> assertThat(read(first.id()).paid().minor()).isEqualTo(1000));
    var day = today();
    var found = statement(day, day);
    assertThat(found.issuerName()).isEqualTo("Dr Claire Martin");
    assertThat(found.recipientName()).isEqualTo("Léa Petit");
    assertThat(found.opening()).isEqualTo(Money.euros(-1500));
    assertThat(found.lines())
        .containsExactly(
            line(Kind.INVOICE, first.number(), 4000, 2500),
            line(Kind.INVOICE, second.number(), 2500, 5000),
            line(Kind.CREDIT_NOTE, note.number(), -1000, 4000),
            line(Kind.REFUND, first.number(), 500, 4500));
    assertThat(found.closing()).isEqualTo(Money.euros(4500));
    assertThat(statement(day.minusDays(20), day.minusDays(1)).closing())
        .isEqualTo(Money.euros(-1500));
    var later = statement(day.plusDays(1), day.plusDays(2));
    assertThat(later.lines()).isEmpty();
    assertThat(later.opening()).isEqualTo(found.closing()).isEqualTo(later.closing());
  }

  private Line line(Kind kind, String number, long minor, long balance) {
    return new Line(today(), kind, number, Money.euros(minor), Money.euros(balance));
  }

  @Test
  void what_others_were_invoiced_and_what_another_practice_did_is_not_on_it() {
    invoices.issue(practitioner, UUID.randomUUID(), 9900);
    captured(read(invoices.issue(UUID.randomUUID(), patient, 9900)), 5000, 1);
    assertThat(statement(today(), today()).closing()).isEqualTo(Money.euros(6500));
  }

  @Test
  void money_for_a_visit_that_was_not_invoiced_yet_counts_for_the_patient() {
    var before = invoices.agree(practitioner, patient, 3000);
    hears(
        new PaymentCaptured(
            UUID.randomUUID(), before, practitioner, Money.euros(3000), clock.instant()));
    await()
        .untilAsserted(
            () -> assertThat(statement(today(), today()).closing()).isEqualTo(Money.euros(3500)));
    assertThat(statement(today(), today()).lines().getLast().number()).isNull();
  }

  @Test
  void only_who_runs_the_practice_reads_it() {
    var path = path(patient, today(), today());
    var pdf = path.replace("statement?", "statement/pdf?");
    for (var each : new String[] {path, pdf}) {
      assertThat(api.get(each, null)).hasStatus(401);
      assertThat(api.get(each, Api.as(Role.PATIENT, patient))).hasStatus(403);
      assertThat(api.get(each, Api.as(Role.PRACTITIONER, patient))).hasStatus(404);
      assertThat(api.get(each, Api.as(Role.ASSISTANT, UUID.randomUUID()))).hasStatus(404);
      var secretary = Api.as(Role.ASSISTANT, UUID.randomUUID(), practitioner);
      assertThat(api.get(each, secretary)).hasStatusOk();
      assertThat(api.get(each, Api.as(Role.ADMINISTRATOR, UUID.randomUUID()))).hasStatusOk();
    }
  }

  @Test
  void a_stranger_has_none_and_a_period_is_asked_for_in_order() {
    var day = today();
    assertThat(api.get(path(UUID.randomUUID(), day, day), doctor)).hasStatus(404);
    assertThat(api.get(path(patient, day, day.minusDays(1)), doctor)).hasStatus(422);
    assertThat(api.get(path(patient, day.minusYears(11), day), doctor)).hasStatus(422);
    assertThat(api.get(path(patient, day, day).replace(day.toString(), "now"), doctor))
        .hasStatus(400);
  }

  @Test
  void it_comes_as_a_paper_too() {
    var path = path(patient, today(), today()).replace("statement?", "statement/pdf?");
    var answer = api.get(path, doctor);
    assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "private, no-store");
    assertThat(
            new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
  }
}
