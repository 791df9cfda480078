package health.consulta.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import health.consulta.payment.WholeService;
import health.consulta.payment.WrongSignature;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/// Real letters of the sandbox, as they are and forged.
class PayPalWebhookTest {
  private static final BlockingQueue<Transmission> LETTERS = new LinkedBlockingQueue<>();
  private static HttpServer receiver;
  private static PayPalSandbox sandbox;
  private static Transmission letter;

  @BeforeAll
  static void receive() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var headers = new HttpHeaders();
            exchange.getRequestHeaders().forEach(headers::addAll);
            LETTERS.add(Transmission.of(headers, exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    receiver.start();
    sandbox = PayPalSandbox.start("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
    var token =
        sandbox.send(
            HttpRequest.newBuilder(URI.create(sandbox.address() + "/v1/oauth2/token"))
                .header("Authorization", "Basic Y2xpZW50OnNlY3JldA==")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    var order =
        sandbox.send(
            HttpRequest.newBuilder(URI.create(sandbox.address() + "/v2/checkout/orders"))
                .header(
                    "Authorization",
                    "Bearer " + token.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1"))
                .header("Prefer", "return=representation")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        """
                        {"intent":"CAPTURE","purchase_units":
                         [{"amount":{"currency_code":"EUR","value":"1.00"}}]}
                        """)));
    sandbox.approve(order.replaceAll(".*\"href\":\"([^\"]+checkoutnow[^\"]+)\".*", "$1"), "FUNDED");
    await().until(() -> !LETTERS.isEmpty());
    letter = LETTERS.take();
  }

  @AfterAll
  static void stop() {
    receiver.stop(0);
  }

  private static PayPalSettings settings(String webhookId) {
    return new PayPalSettings(URI.create(sandbox.address()), "client", "secret", webhookId);
  }

  private static PayPalWebhook webhook(String webhookId, Instant now) {
    var settings = settings(webhookId);
    return new PayPalWebhook(
        new Signers(Trust.of(settings)), settings, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static PayPalWebhook webhook(Instant now) {
    return webhook(WholeService.WEBHOOK_ID, now);
  }

  private static PayPalWebhook webhook() {
    return webhook(Instant.parse(letter.time()));
  }

  private static void refused(Transmission forged) {
    assertThatThrownBy(() -> webhook().verify(forged)).isInstanceOf(WrongSignature.class);
  }

  @Test
  void a_letter_of_now_is_good() {
    assertThatCode(() -> webhook().verify(letter)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(longs = {-59, 0, 299})
  void clocks_may_differ_a_little(long seconds) {
    var now = Instant.parse(letter.time()).plusSeconds(seconds);
    assertThatCode(() -> webhook(now).verify(letter)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -60, 300, 86_400})
  void one_that_was_kept_or_made_for_later_is_refused(long seconds) {
    var now = Instant.parse(letter.time()).plusSeconds(seconds);
    assertThatThrownBy(() -> webhook(now).verify(letter)).isInstanceOf(WrongSignature.class);
  }

  @Test
  void another_body_id_time_algorithm_signature_or_webhook_is_refused() {
    var l = letter;
    var body = new String(l.body(), StandardCharsets.UTF_8).replace("1.00", "9.00");
    var later = Instant.parse(l.time()).plusSeconds(1).toString();
    refused(
        with(
            l.id(), l.time(), l.signature(), l.algorithm(), body.getBytes(StandardCharsets.UTF_8)));
    refused(with(l.id() + "x", l.time(), l.signature(), l.algorithm(), l.body()));
    refused(with(l.id(), later, l.signature(), l.algorithm(), l.body()));
    refused(with(l.id(), "yesterday", l.signature(), l.algorithm(), l.body()));
    refused(with(l.id(), l.time(), "AAAA" + l.signature().substring(4), l.algorithm(), l.body()));
    refused(with(l.id(), l.time(), "***", l.algorithm(), l.body()));
    refused(with(l.id(), l.time(), "", l.algorithm(), l.body()));
    refused(with(l.id(), l.time(), l.signature(), "SHA1withRSA", l.body()));
    assertThatThrownBy(() -> webhook("OTHER", Instant.parse(l.time())).verify(l))
        .isInstanceOf(WrongSignature.class);
  }

  private static Transmission with(
      String id, String time, String signature, String algorithm, byte[] body) {
    return new Transmission(id, time, signature, letter.certificateUrl(), algorithm, body);
  }

  @Test
  void a_certificate_from_elsewhere_is_not_even_fetched() throws Exception {
    var hits = new AtomicInteger();
    var stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stranger.createContext(
        "/",
        exchange -> {
          hits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    stranger.start();
    var port = stranger.getAddress().getPort();
    for (var url :
        new String[] {
          "http://localhost:" + port + "/cert",
          "http://127.0.0.1:" + port + "/cert",
          sandbox.address() + "@127.0.0.1:" + port + "/cert",
          sandbox.address().replace("http:", "https:") + "/cert",
          "not a url"
        }) {
      refused(
          new Transmission(
              letter.id(),
              letter.time(),
              letter.signature(),
              url,
              letter.algorithm(),
              letter.body()));
    }
    stranger.stop(0);
    assertThat(hits).hasValue(0);
  }

  @Test
  void an_unknown_certificate_of_the_right_host_is_refused() {
    refused(
        new Transmission(
            letter.id(),
            letter.time(),
            letter.signature(),
            sandbox.address() + "/v1/notifications/certs/CERT-none",
            letter.algorithm(),
            letter.body()));
  }

  @Test
  void a_certificate_that_has_run_out_is_refused() {
    var settings = settings(WholeService.WEBHOOK_ID);
    var signers = new Signers(Trust.of(settings));
    var url = letter.certificateUrl();
    assertThat(signers.of(url, Instant.now())).isPresent();
    assertThat(signers.of(url, Instant.now().plus(Duration.ofDays(4000)))).isEmpty();
    assertThat(signers.of(url, Instant.now().minus(Duration.ofDays(30)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.paypal.com/v1/notifications/certs/CERT-1",
        "https://api.paypal.com.example/v1/notifications/certs/CERT-1",
        "https://paypal.com.evil.test/cert",
        "https://evilpaypal.com/cert",
        "https://api.paypal.com@evil.test/cert",
        "https://user@api.paypal.com/cert",
        "https://api.paypal.com:8443/cert",
        "file:///etc/passwd",
        "//api.paypal.com/cert"
      })
  void paypals_own_certificates_come_from_paypal(String url) {
    var live = new PayPalSettings(URI.create(PayPalSettings.LIVE), "client", "secret", "webhook");
    assertThat(Trust.of(live).admits(URI.create(url))).isFalse();
    assertThat(Trust.of(live).admits(URI.create("https://api.paypal.com/v1/notifications/certs/C")))
        .isTrue();
  }

  @Test
  void a_certificate_that_no_authority_of_the_world_issued_is_not_paypals() {
    var chain = chain();
    assertThat(new Trust.OfSandbox(URI.create(sandbox.address())).believes(chain, Instant.now()))
        .isTrue();
    var live = new PayPalSettings(URI.create(PayPalSettings.LIVE), "client", "secret", "webhook");
    assertThat(Trust.of(live).believes(chain, Instant.now())).isFalse();
    var ours = Set.of(new java.security.cert.TrustAnchor(chain.getLast(), null));
    assertThat(new Trust.OfPayPal(ours).believes(chain, Instant.now()))
        .as("issued, but to another name")
        .isFalse();
  }

  private static java.util.List<java.security.cert.X509Certificate> chain() {
    try {
      var pem = sandbox.send(HttpRequest.newBuilder(URI.create(letter.certificateUrl())));
      return java.security.cert.CertificateFactory.getInstance("X.509")
          .generateCertificates(
              new java.io.ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))
          .stream()
          .map(java.security.cert.X509Certificate.class::cast)
          .toList();
    } catch (java.security.cert.CertificateException e) {
      throw new IllegalStateException(e);
    }
  }
}
