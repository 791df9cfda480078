package health.consulta.portal.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.payment.PaymentOrder;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.portal.MoneyDesk;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.gateway.GatewayProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

class MoneyFilesTest extends ScreenTest {
  @Autowired private MoneyFiles files;

  @BeforeEach
  void signIn() {
    signIn(Practice.SOPHIE);
  }

  private ResponseEntity<byte[]> payments(String format) {
    return files.payments(
        format, null, PaymentStatus.CAPTURED, null, null, null, null, PaymentOrder.VISIT, true);
  }

  @Test
  void the_payments_that_were_asked_for_with_all_their_columns() {
    var lines = lines(payments("csv"));
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("\uFEFFvisit;practitioner;status;provider");
    assertThat(lines.getLast())
        .startsWith("2026-11-12 10:30;Dr Claire Martin;CAPTURED;STRIPE;AUTHORISE;35,00;35,00;0,00")
        .contains(MoneyDesk.CAPTURED.toString());
    assertThat(GATEWAY.calls.getLast().query()).doesNotContainKey("reference");
  }

  @Test
  void each_is_also_a_workbook_and_never_kept_on_the_way() {
    var file = payments("xlsx");
    assertThat(file.getBody()).startsWith('P', 'K');
    assertThat(file.getHeaders().getContentDisposition().getFilename())
        .isEqualTo("encaissements.xlsx");
    assertThat(file.getHeaders().getCacheControl()).isEqualTo("no-store");
  }

  @Test
  void what_payers_owe_by_age_and_a_name_is_no_formula() {
    var lines = lines(files.debts("csv", Practice.CLAIRE));
    assertThat(lines.getFirst()).contains("payer;kind;identifier;practitioner;invoices;owed;");
    assertThat(lines)
        .contains(
            "CPAM du Rhône;AMO;01 691 0000;Dr Claire Martin;4;120,00;90,00;0,00;0,00;30,00;2026-03-02;EUR")
        .anyMatch(line -> line.startsWith("'=Mutuelle;"));
    assertThat(GATEWAY.calls)
        .anyMatch(call -> Practice.CLAIRE.toString().equals(call.query().get("practitionerId")));
    assertThat(files.debts("xlsx", null).getBody()).startsWith('P', 'K');
  }

  @Test
  void the_day_by_means_and_by_person() {
    var lines = lines(files.cash("csv", Practice.CLAIRE, TODAY));
    assertThat(lines).contains("2026-11-24;Dr Claire Martin;cash;;2;55,00;25,00;EUR");
    assertThat(lines).contains("2026-11-24;Dr Claire Martin;cash;Sophie Durand;1;55,00;0,00;EUR");
  }

  @Test
  void what_differs_with_both_sides() {
    assertThat(lines(files.differences("csv")).getLast())
        .startsWith("STRIPE;2026-11-23;2026-11-24;2026-11-24 10:42;CAPTURE;pi_3Q;")
        .endsWith(";;35,00");
  }

  @Test
  void what_the_service_refuses_is_not_there_and_silence_is_no_empty_file() {
    GATEWAY.refuse("GET /api/payments/cash-report", 404, "NOT_FOUND");
    assertThatThrownBy(() -> files.cash("csv", UUID.randomUUID(), TODAY))
        .isInstanceOfSatisfying(
            GatewayProblem.class,
            problem -> assertThat(files.refused(problem).getStatusCode().value()).isEqualTo(404));
    GATEWAY.goDown();
    assertThatThrownBy(() -> payments("csv"))
        .isInstanceOfSatisfying(
            GatewayProblem.class,
            problem -> assertThat(files.refused(problem).getStatusCode().value()).isEqualTo(503));
  }

  private static List<String> lines(ResponseEntity<byte[]> file) {
    return new String(file.getBody(), StandardCharsets.UTF_8).lines().toList();
  }
}
