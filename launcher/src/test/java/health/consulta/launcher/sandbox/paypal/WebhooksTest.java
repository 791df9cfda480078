package health.consulta.launcher.sandbox.paypal;

import static com.paypal.sdk.models.CheckoutPaymentIntent.AUTHORIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.paypal.PayPalShop.Letter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {
  @TempDir private Path data;
  private PayPalShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new PayPalShop(data);
  }

  @AfterEach
  void close() throws Exception {
    shop.close();
  }

  private List<X509Certificate> certificates(Letter letter) throws Exception {
    var url = letter.headers().get("PAYPAL-CERT-URL");
    assertThat(url).startsWith(shop.address() + "/");
    var pem = shop.get(url.substring(shop.address().length())).body();
    var read =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
    return read.stream().map(X509Certificate.class::cast).toList();
  }

  private boolean signed(Letter letter) throws Exception {
    var sum = new CRC32();
    sum.update(letter.body().getBytes(StandardCharsets.UTF_8));
    var text =
        letter.headers().get("PAYPAL-TRANSMISSION-ID")
            + "|"
            + letter.headers().get("PAYPAL-TRANSMISSION-TIME")
            + "|"
            + PayPalShop.WEBHOOK
            + "|"
            + sum.getValue();
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(certificates(letter).getFirst());
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return signature.verify(
        Base64.getDecoder().decode(letter.headers().get("PAYPAL-TRANSMISSION-SIG")));
  }

  @Test
  void an_event_is_signed_with_a_certificate_that_its_authority_issued() throws Exception {
    shop.approved(AUTHORIZE, "FUNDED");
    await().until(() -> !shop.letters.isEmpty());
    var letter = shop.letters.getFirst();
    assertThat(letter.type()).isEqualTo("CHECKOUT.ORDER.APPROVED");
    assertThat(signed(letter)).isTrue();
    var chain = certificates(letter);
    assertThat(chain).hasSize(2);
    var parameters = new PKIXParameters(Set.of(new TrustAnchor(chain.getLast(), null)));
    parameters.setRevocationEnabled(false);
    var path = CertificateFactory.getInstance("X.509").generateCertPath(chain.subList(0, 1));
    CertPathValidator.getInstance("PKIX").validate(path, parameters);
    assertThat(signed(new Letter(letter.headers(), letter.body() + " "))).isFalse();
  }

  @Test
  void paypal_itself_says_whether_it_signed() {
    shop.approved(AUTHORIZE, "FUNDED");
    await().until(() -> !shop.letters.isEmpty());
    var letter = shop.letters.getFirst();
    assertThat(verified(letter, letter.body())).isEqualTo("SUCCESS");
    assertThat(verified(letter, letter.body().replace("25.00", "26.00"))).isEqualTo("FAILURE");
  }

  private String verified(Letter letter, String body) {
    var question =
        Json.object(
            "auth_algo", letter.headers().get("PAYPAL-AUTH-ALGO"),
            "cert_url", letter.headers().get("PAYPAL-CERT-URL"),
            "transmission_id", letter.headers().get("PAYPAL-TRANSMISSION-ID"),
            "transmission_sig", letter.headers().get("PAYPAL-TRANSMISSION-SIG"),
            "transmission_time", letter.headers().get("PAYPAL-TRANSMISSION-TIME"),
            "webhook_id", PayPalShop.WEBHOOK,
            "webhook_event", Json.read(body));
    return shop.json("POST", "/v1/notifications/verify-webhook-signature", Json.write(question))
        .path("verification_status")
        .asString();
  }

  @Test
  void each_act_has_its_event() {
    var capture = shop.capture(shop.authorized(), "25.00", true);
    shop.refund(capture.getId(), "1.00", "refund-1");
    shop.authorized();
    shop.advance(Authorizations.VALID.plusMinutes(1));
    await()
        .untilAsserted(() ->
            assertThat(shop.eventTypes())
                .contains(
                    "CHECKOUT.ORDER.APPROVED",
                    "CHECKOUT.ORDER.COMPLETED",
                    "PAYMENT.AUTHORIZATION.CREATED",
                    "PAYMENT.AUTHORIZATION.VOIDED",
                    "PAYMENT.CAPTURE.COMPLETED",
                    "PAYMENT.CAPTURE.REFUNDED"));
    var listed =
        shop.json(
            "GET",
            "/v1/notifications/webhooks-events?page_size=50&event_type=PAYMENT.CAPTURE.COMPLETED",
            "");
    assertThat(listed.path("count").asInt()).isOne();
    var id = listed.path("events").path(0).path("id").asString();
    shop.letters.clear();
    shop.json("POST", "/v1/notifications/webhooks-events/" + id + "/resend", "");
    await().until(() -> shop.eventTypes().contains("PAYMENT.CAPTURE.COMPLETED"));
  }

  @Test
  void what_was_not_delivered_is_delivered_after_a_restart_under_the_same_certificate()
      throws Exception {
    shop.approved(AUTHORIZE, "FUNDED");
    await().until(() -> shop.letters.size() == 1);
    var before = certificates(shop.letters.getFirst());
    shop.refusals.set(Integer.MAX_VALUE);
    shop.approved(AUTHORIZE, "FUNDED");
    shop.restart();
    shop.refusals.set(0);
    await().until(() -> shop.letters.size() == 2);
    assertThat(certificates(shop.letters.getLast())).isEqualTo(before);
    assertThat(signed(shop.letters.getLast())).isTrue();
  }

  @Test
  void webhooks_can_be_doubled_lost_reversed_forged_and_stale() throws Exception {
    shop.fault("{\"webhook\":\"drop\"}");
    shop.fault("{\"webhook\":\"duplicate\"}");
    shop.approved(AUTHORIZE, "FUNDED"); // lost
    shop.approved(AUTHORIZE, "FUNDED");
    await().until(() -> shop.letters.size() == 2);
    shop.letters.clear();

    shop.fault("{\"webhook\":\"wrong_signature\"}");
    shop.approved(AUTHORIZE, "FUNDED");
    await().until(() -> shop.letters.size() == 1);
    assertThat(signed(shop.letters.getFirst())).isFalse();
    shop.letters.clear();

    shop.fault("{\"webhook\":\"stale_signature\"}");
    shop.approved(AUTHORIZE, "FUNDED");
    await().until(() -> shop.letters.size() == 1);
    var letter = shop.letters.getFirst();
    assertThat(signed(letter)).isTrue();
    assertThat(Instant.parse(letter.headers().get("PAYPAL-TRANSMISSION-TIME")))
        .isBefore(Instant.now().minus(Duration.ofHours(1)));
  }

  @Test
  void answers_can_be_lost_late_or_wrong_without_a_second_effect() {
    var order = shop.approved(AUTHORIZE, "FUNDED").getId();
    var path = "/v2/checkout/orders/" + order + "/authorize";
    var failures = new ArrayList<String>();
    for (var kind : List.of("error500", "error429", "error500_after_commit", "drop_after_commit")) {
      shop.fault("{\"path\":\"%s\",\"kind\":\"%s\",\"times\":1}".formatted(path, kind));
      try {
        shop.authorize(order, "authorise-1");
      } catch (RuntimeException e) {
        failures.add(kind);
      }
    }
    assertThat(failures).contains("error500", "error429", "error500_after_commit");
    assertThat(shop.authorize(order, "authorise-1").getStatusCode()).isEqualTo(200);
    assertThat(shop.ledger()).containsExactly("authorisation 2500");
  }

  @Test
  void everything_survives_a_restart() throws Exception {
    var capture = shop.capture(shop.authorized(), "25.00", true);
    shop.restart();
    shop.refund(capture.getId(), "5.00", "refund-1");
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2500", "refund 500");
  }
}
