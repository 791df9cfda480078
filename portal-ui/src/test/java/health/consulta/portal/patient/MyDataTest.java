package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Items;
import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.OwnPayment;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PaymentStep;
import health.consulta.contract.user.AccountExport;
import health.consulta.contract.user.SecondFactor;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MyDataTest extends ScreenTest {
  @Autowired private MyData data;

  @BeforeEach
  void patient() {
    var account = practice.accounts.get(Practice.LEA);
    var people = List.of(Practice.LEO);
    GATEWAY
        .on(
            "GET /api/users/me/export",
            call ->
                new AccountExport(
                    Instant.EPOCH,
                    account,
                    people,
                    List.of(),
                    new SecondFactor(false, 0),
                    List.of()))
        .on("GET /api/payments/methods", call -> new Items<>(List.of()))
        .on("GET /api/payments/own", call -> new Page<>(paid(), 0, 100, 2));
    signIn(Practice.LEA);
  }

  @Test
  void all_that_the_services_hold_is_in_one_file() throws IOException {
    var files = unzipped(data.zip());
    assertThat(files)
        .containsOnlyKeys(
            "compte.json",
            "visites.json",
            "reponses.json",
            "listes-attente.json",
            "messages.json",
            "paiements.json",
            "moyens-paiement.json",
            "factures.json",
            "recus.json",
            "notifications.json",
            files.keySet().stream()
                .filter(name -> name.endsWith(".pdf"))
                .findFirst()
                .orElseThrow());
    assertThat(files.get("compte.json")).contains("lea.petit@demo.test", "Léo");
    assertThat(files.get("recus.json")).contains("CHEQUE", "F2026-000012");
    assertThat(files.get("messages.json")).contains("reprendre le même traitement", "sans rien");
    assertThat(files.get("paiements.json"))
        .contains(Practice.id(501).toString(), "CAPTURED", "2500")
        .doesNotContain(Practice.id(999).toString());
    assertThat(files.get("visites.json")).contains(Practice.LEA.toString());
  }

  /// Of a visit, and of one of somebody who is no dependant any more.
  private static List<OwnPayment> paid() {
    return Stream.of(501, 999).map(Practice::id).map(MyDataTest::paid).toList();
  }

  private static OwnPayment paid(UUID booking) {
    var fee = Money.euros(2500);
    var none = Money.euros(0);
    var step = new PaymentStep(Instant.EPOCH, PaymentStep.Kind.CAPTURED, fee, null);
    return new OwnPayment(
        UUID.randomUUID(),
        booking,
        Instant.EPOCH,
        PaymentStatus.CAPTURED,
        PaymentProvider.STRIPE,
        PaymentPolicy.AUTHORISE,
        fee,
        fee,
        none,
        none,
        none,
        Instant.EPOCH,
        List.of(step));
  }

  @Test
  void without_one_of_them_there_is_no_file_that_would_pass_for_all() {
    GATEWAY.refuse("GET /api/invoices", 503, "UNREACHABLE");
    assertThatThrownBy(data::zip).hasMessage("UNREACHABLE");
  }

  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return files;
  }
}
