package health.consulta.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.payment.AskedRefund;
import health.consulta.contract.payment.AtProvider;
import health.consulta.contract.payment.AtProvider.Says;
import health.consulta.contract.payment.LedgerTransaction;
import health.consulta.contract.payment.OnSiteMethod;
import health.consulta.contract.payment.OwnPayment;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentRecord;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PaymentStep;
import health.consulta.contract.payment.PaymentStep.Kind;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.contract.payment.RecordOnSite;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.contract.payment.StartPayment;
import health.consulta.kit.test.Readings;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/// What a practice sees of its payments, and nobody else.
@WholeService
class ReadPaymentsIT {
  private static final String LIST = "/api/payments";

  @Autowired private Api api;
  @Autowired private Platform platform;
  @Autowired private FakeProvider provider;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private Readings readings;

  private final StartPayment start = Api.start(PaymentPolicy.AUTHORISE);
  private final RequestPostProcessor own = Api.as(Role.PRACTITIONER, start.practitionerId());

  @AfterEach
  void answers() {
    provider.silent = false;
  }

  private UUID captured() {
    var id = api.started(start).id();
    provider.becomes(id, new ProviderState.Authorised("pi_" + id, null));
    assertThat(api.post("/api/payments/" + id + "/look", "", own)).hasStatusOk();
    platform.hears(PaymentAuthorised.class, start.bookingId());
    platform.completed(start);
    platform.hears(PaymentCaptured.class, start.bookingId());
    return id;
  }

  private PaymentRecord record(UUID id) {
    return api.read(api.get("/api/payments/" + id + "/record", own), PaymentRecord.class);
  }

  private List<UUID> listed(String query, RequestPostProcessor by) {
    var answer = api.get(LIST + query, by);
    assertThat(answer).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsByteArray())
        .path("items")
        .valueStream()
        .map(item -> json.treeToValue(item, PracticePayment.class).id())
        .toList();
  }

  /// The same practice has it a day later.
  private StartPayment nextDay() {
    var other = Api.start(PaymentPolicy.ON_SITE);
    return new StartPayment(
        other.bookingId(),
        start.practitionerId(),
        other.patientId(),
        other.accountId(),
        other.visitReasonId(),
        start.start().plusSeconds(86_400),
        other.policy(),
        other.provider(),
        other.payUntil(),
        other.locale(),
        null);
  }

  @Test
  void a_practice_lists_its_own_and_an_administrator_all() {
    var id = api.started(start).id();
    var other = api.started(Api.start(PaymentPolicy.ON_SITE)).id();
    assertThat(listed("", own)).containsExactly(id);
    assertThat(listed("", Api.as(Role.ASSISTANT, UUID.randomUUID(), start.practitionerId())))
        .containsExactly(id);
    assertThat(listed("", Api.as(Role.PRACTITIONER, UUID.randomUUID()))).isEmpty();
    assertThat(listed("", Api.as(Role.ASSISTANT, UUID.randomUUID()))).isEmpty();
    assertThat(listed("?reference=" + id, Api.as(Role.PRACTITIONER, UUID.randomUUID()))).isEmpty();
    assertThat(
            listed(
                "?practitionerId=" + start.practitionerId(),
                Api.as(Role.PRACTITIONER, UUID.randomUUID())))
        .isEmpty();
    var admin = Api.as(Role.ADMINISTRATOR, UUID.randomUUID());
    assertThat(listed("?size=100&order=CREATED", admin)).contains(id, other);
    assertThat(api.get(LIST, Api.as(Role.PATIENT, start.accountId()))).hasStatus(403);
    assertThat(api.get(LIST, null)).hasStatus(401);
  }

  @Test
  void who_pays_reads_their_own_with_what_happened_and_nobody_else_does() {
    var id = captured();
    var payer = Api.as(Role.PATIENT, start.accountId());
    var answer = api.get(LIST + "/own", payer);
    assertThat(answer).hasStatusOk();
    var page = json.readTree(answer.getResponse().getContentAsByteArray());
    assertThat(page.path("total").asInt()).isOne();
    var own = json.treeToValue(page.path("items").get(0), OwnPayment.class);
    assertThat(own.id()).isEqualTo(id);
    assertThat(own.bookingId()).isEqualTo(start.bookingId());
    assertThat(own.status()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(own.online()).isEqualTo(own.amount());
    assertThat(own.life())
        .extracting(PaymentStep::kind)
        .containsExactly(Kind.AUTHORISED, Kind.CAPTURED);
    assertThat(page.toString()).doesNotContain("pi_" + id);
    var stranger = api.get(LIST + "/own", Api.as(Role.PATIENT, UUID.randomUUID()));
    assertThat(stranger).bodyJson().extractingPath("$.items").asArray().isEmpty();
    assertThat(api.get(LIST + "/own", this.own)).hasStatus(403);
    assertThat(api.get(LIST + "/own", null)).hasStatus(401);
    assertThat(api.get(LIST + "/own?size=101", payer)).hasStatus(400);
  }

  @Test
  void it_is_filtered_by_state_provider_day_and_reference() {
    var id = captured();
    var later = nextDay();
    var onSite = api.started(later).id();
    assertThat(listed("?status=CAPTURED", own)).containsExactly(id);
    assertThat(listed("?provider=NONE", own)).containsExactly(onSite);
    assertThat(listed("?from=2026-12-02", own)).containsExactly(onSite);
    assertThat(listed("?to=2026-12-01", own)).containsExactly(id);
    assertThat(listed("?reference=" + later.bookingId(), own)).containsExactly(onSite);
    assertThat(listed("?reference=pi_" + id, own)).containsExactly(id);
    assertThat(listed("?reference=pi_", own)).isEmpty();
  }

  @Test
  void it_is_sorted_and_comes_in_pages() {
    var id = api.started(start).id();
    var onSite = api.started(nextDay()).id();
    assertThat(listed("", own)).containsExactly(onSite, id);
    assertThat(listed("?rising=true", own)).containsExactly(id, onSite);
    assertThat(listed("?order=PROVIDER&rising=true", own)).containsExactly(onSite, id);
    assertThat(listed("?size=1&page=1", own)).containsExactly(id);
    for (var wrong :
        new String[] {"?size=101", "?page=-1", "?status=PAID", "?order=x", "?from=2026-13-01"})
      assertThat(api.get(LIST + wrong, own)).hasStatus(400);
  }

  @Test
  void all_that_happened_is_on_record() {
    var id = captured();
    api.post(
        "/api/payments/" + id + "/refunds", new RefundPayment(Money.euros(700), "erreur"), own);
    await().until(() -> record(id).life().size() == 3);
    var record = record(id);
    assertThat(record.life())
        .extracting(PaymentStep::kind)
        .containsExactly(Kind.AUTHORISED, Kind.CAPTURED, Kind.REFUNDED);
    assertThat(record.ledger())
        .extracting(LedgerTransaction::kind)
        .containsExactly(LedgerTransaction.Kind.CAPTURE, LedgerTransaction.Kind.REFUND);
    assertThat(record.refunds())
        .singleElement()
        .satisfies(refund -> {
          assertThat(refund.reason()).isEqualTo("erreur");
          assertThat(refund.state()).isEqualTo(AskedRefund.State.DONE);
        });
    assertThat(record.payment().refundable()).isEqualTo(Money.euros(1800));
    assertThat(record.payment().status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
  }

  @Test
  void a_refund_that_is_only_promised_says_so_and_is_not_there_to_be_given_again() {
    var id = captured();
    provider.silent = true;
    api.post("/api/payments/" + id + "/refunds", new RefundPayment(null, "panne"), own);
    var record = record(id);
    assertThat(record.refunds()).extracting(AskedRefund::state).containsExactly(promised());
    assertThat(record.payment().refundable().minor()).isZero();
    assertThat(record.payment().refunded().minor()).isZero();
  }

  private static AskedRefund.State promised() {
    return AskedRefund.State.PROMISED;
  }

  @Test
  void what_is_paid_at_the_practice_is_on_record_and_no_longer_due() {
    var visit = nextDay();
    var id = api.started(visit).id();
    assertThat(record(id).payment().due()).isEqualTo(FixedFees.FEE);
    var taken =
        new RecordOnSite(visit.bookingId(), OnSiteMethod.CHEQUE, Money.euros(1500), "n° 12");
    api.post("/api/payments/on-site", taken, own);
    var record = record(id);
    assertThat(record.payment().due()).isEqualTo(FixedFees.FEE.minus(Money.euros(1500)));
    assertThat(record.onSite()).singleElement().matches(entry -> "n° 12".equals(entry.note()));
    assertThat(record.life())
        .singleElement()
        .matches(step -> step.kind() == Kind.PAID_ON_SITE && "CHEQUE".equals(step.note()));
  }

  @Test
  void the_provider_is_asked_and_what_is_news_is_learnt() {
    var id = api.started(start).id();
    assertThat(look(id).says()).isEqualTo(Says.OPEN);
    provider.becomes(id, new ProviderState.Authorised("pi_" + id, null));
    var now = look(id);
    assertThat(now.says()).isEqualTo(Says.AUTHORISED);
    assertThat(now.payment().status()).isEqualTo(PaymentStatus.AUTHORISED);
    provider.silent = true;
    assertThat(api.post("/api/payments/" + id + "/look", "", own)).hasStatus(503);
    assertThat(record(id).payment().status()).isEqualTo(PaymentStatus.AUTHORISED);
    provider.silent = false;
    var onSite = api.started(nextDay()).id();
    assertThat(look(onSite).says()).isEqualTo(Says.NOTHING);
  }

  private AtProvider look(UUID id) {
    return api.read(api.post("/api/payments/" + id + "/look", "", own), AtProvider.class);
  }

  @Test
  void what_the_practice_reads_is_noted_for_the_patient() {
    var id = api.started(start).id();
    var assistant = UUID.randomUUID();
    api.get(LIST, own);
    api.get(
        "/api/payments/" + id + "/record",
        Api.as(Role.ASSISTANT, assistant, start.practitionerId()));
    assertThat(readings.readers(start.patientId(), AccessKind.INVOICE, 2))
        .containsExactly(start.practitionerId(), assistant);
  }

  @Test
  void the_record_and_the_look_are_the_practices() {
    var id = api.started(start).id();
    var other = Api.as(Role.PRACTITIONER, UUID.randomUUID());
    var patient = Api.as(Role.PATIENT, start.accountId());
    assertThat(api.get("/api/payments/" + id + "/record", other)).hasStatus(404);
    assertThat(api.get("/api/payments/" + id + "/record", patient)).hasStatus(403);
    assertThat(api.get("/api/payments/" + id + "/record", null)).hasStatus(401);
    assertThat(api.post("/api/payments/" + id + "/look", "", other)).hasStatus(404);
    assertThat(api.post("/api/payments/" + id + "/look", "", patient)).hasStatus(403);
    assertThat(api.post("/api/payments/" + id + "/look", "", null)).hasStatus(401);
  }

  @Test
  void the_database_lets_nobody_change_what_happened() {
    assertThatThrownBy(() -> jdbc.sql("update payment_step set amount_minor = 1").update())
        .hasStackTraceContaining("denied");
  }
}
