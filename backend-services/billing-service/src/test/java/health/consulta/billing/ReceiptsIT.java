package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.Receipt;
import health.consulta.contract.payment.OnSiteMethod;
import health.consulta.contract.payment.PaymentEvent.PaidOnSite;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.payment.PaymentStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What was paid for an invoice has its papers, for who paid and for the practice.
@WholeService
class ReceiptsIT {
  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private IssuedInvoices invoices;

  private final UUID practitioner = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();
  private final RequestPostProcessor doctor = Api.as(Role.PRACTITIONER, practitioner);
  private final RequestPostProcessor patient = Api.as(Role.PATIENT, account);
  private Invoice invoice;

  @BeforeEach
  void an_invoice_paid_in_two_parts() {
    invoice = read(invoices.issue(practitioner, account, 4000));
    var payment = UUID.randomUUID();
    var booking = invoice.bookingId();
    platform.says(
        Topics.PAYMENTS,
        new PaymentCaptured(
            payment, booking, practitioner, Money.euros(1500), IssuedInvoices.START));
    platform.says(
        Topics.PAYMENTS,
        new PaidOnSite(
            payment,
            booking,
            practitioner,
            Money.euros(2500),
            PaymentStatus.CAPTURED,
            IssuedInvoices.START.plusSeconds(86_400),
            OnSiteMethod.CHEQUE));
    paid(4000);
  }

  private void paid(long minor) {
    await().untilAsserted(() -> assertThat(read(invoice.id()).paid().minor()).isEqualTo(minor));
  }

  private Invoice read(UUID id) {
    return api.read(api.get("/api/invoices/" + id, doctor), Invoice.class);
  }

  private void returned(long minor) {
    platform.says(
        Topics.PAYMENTS,
        new PaymentRefunded(
            UUID.randomUUID(),
            invoice.bookingId(),
            practitioner,
            Money.euros(minor),
            IssuedInvoices.START.plusSeconds(90_000)));
  }

  private List<Receipt> receipts(RequestPostProcessor reader) {
    return api.read(api.get("/api/receipts", reader), Listed.class).items();
  }

  record Listed(List<Receipt> items, long total) {}

  @Test
  void each_payment_has_one_with_its_day_and_means() {
    var found = receipts(patient);
    assertThat(found)
        .extracting(Receipt::paidOn)
        .containsExactly(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 1));
    assertThat(found)
        .extracting(Receipt::means)
        .containsExactly(PaymentMeans.CHEQUE, PaymentMeans.ONLINE);
    assertThat(found)
        .extracting(Receipt::amount)
        .containsExactly(Money.euros(2500), Money.euros(1500));
    assertThat(found).allMatch(each -> each.number().equals(invoice.number()));
    assertThat(found).allMatch(each -> each.recipientName().equals("Léa Petit"));
    assertThat(receipts(doctor)).isEqualTo(found);
  }

  @Test
  void it_tells_what_went_back_and_there_is_none_when_all_did() {
    returned(500);
    paid(3500);
    assertThat(receipts(patient))
        .hasSize(2)
        .allMatch(each -> each.returned().equals(Money.euros(500)));
    returned(3500);
    paid(0);
    assertThat(receipts(patient)).isEmpty();
  }

  @Test
  void only_who_paid_and_the_practice_read_it() {
    var pdf = "/api/receipts/" + receipts(patient).getFirst().id() + "/pdf";
    var one = "/api/receipts?invoiceId=" + invoice.id();
    for (var reader :
        List.of(
            patient,
            doctor,
            Api.as(Role.ASSISTANT, UUID.randomUUID(), practitioner),
            Api.as(Role.ADMINISTRATOR, UUID.randomUUID()))) {
      assertThat(api.read(api.get(one, reader), Listed.class).total()).isEqualTo(2);
      assertThat(api.get(pdf, reader)).hasStatusOk();
    }
    for (var role : List.of(Role.PATIENT, Role.PRACTITIONER, Role.ASSISTANT)) {
      var other = Api.as(role, UUID.randomUUID());
      assertThat(api.read(api.get(one, other), Listed.class).items()).isEmpty();
      assertThat(api.get(pdf, other)).hasStatus(404);
    }
    assertThat(api.get(one, null)).hasStatus(401);
    assertThat(api.get(pdf, null)).hasStatus(401);
  }

  @Test
  void it_comes_as_a_paper_and_what_is_asked_wrongly_is_refused() {
    var path = "/api/receipts/" + receipts(patient).getFirst().id() + "/pdf";
    var answer = api.get(path, patient);
    assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "private, no-store");
    assertThat(answer.getResponse().getHeader("Content-Disposition"))
        .contains("recu-" + invoice.number() + "-2026-12-02.pdf");
    var bytes = answer.getResponse().getContentAsByteArray();
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    assertThat(api.get("/api/receipts/" + UUID.randomUUID() + "/pdf", patient)).hasStatus(404);
    assertThat(api.get("/api/receipts?invoiceId=x", patient)).hasStatus(400);
  }
}
