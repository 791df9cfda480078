package health.consulta.launcher.sandbox;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.sun.net.httpserver.HttpServer;
import health.consulta.launcher.sandbox.engine.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A shop under test: a sandbox on a folder, the unchanged SDK in front of it, a webhook receiver
/// behind it, and a payer's browser.
final class Shop implements AutoCloseable {
  static final String SECRET = "whsec_test";

  private final HttpServer receiver;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  final List<Event> events = new CopyOnWriteArrayList<>();
  final List<String> lies = new CopyOnWriteArrayList<>();
  final AtomicInteger refusals = new AtomicInteger();
  final AtomicInteger rejected = new AtomicInteger();
  final AtomicInteger signedAhead = new AtomicInteger();
  private Sandbox sandbox;

  Shop(Path data) throws IOException {
    this.data = data;
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
            exchange.sendResponseHeaders(received(body, signature), -1);
          }
        });
    receiver.start();
    sandbox = start();
  }

  private int received(String body, String signature) {
    if (refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      return 503;
    }
    try {
      var event = Webhook.constructEvent(body, signature, SECRET);
      var signedAt = Long.parseLong(signature.substring(2, signature.indexOf(',')));
      if (signedAt > Clock.systemUTC().instant().getEpochSecond() + 300) {
        signedAhead.incrementAndGet();
      }
      events.add(event);
      return 200;
    } catch (StripeException e) {
      rejected.incrementAndGet();
      lies.add(Json.read(body).path("type").asString());
      return 400;
    }
  }

  private Sandbox start() throws IOException {
    var settings =
        new SandboxSettings(
            0,
            data,
            Optional.empty(),
            "Consulta",
            Optional.of("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook"),
            SECRET,
            SandboxSettings.PayPal.NONE,
            Duration.ofMillis(20));
    return Sandbox.start(settings, Clock.systemUTC());
  }

  void restart() throws IOException {
    sandbox.close();
    sandbox = start();
  }

  @Override
  public void close() throws IOException {
    sandbox.close();
    receiver.stop(0);
  }

  StripeClient stripe() {
    return stripe("sk_test_shop");
  }

  StripeClient stripe(String key) {
    return StripeClient.builder().setApiKey(key).setApiBase(address()).build();
  }

  String address() {
    return "http://127.0.0.1:" + sandbox.port();
  }

  PaymentIntentCreateParams.Builder intent(long amount, String card) {
    return PaymentIntentCreateParams.builder()
        .setAmount(amount)
        .setCurrency("eur")
        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
        .addPaymentMethodType("card")
        .setPaymentMethod(card)
        .setConfirm(true)
        .putMetadata("payment", "p-1");
  }

  PaymentIntent authorised(long amount) throws StripeException {
    return stripe().v1().paymentIntents().create(intent(amount, "pm_card_visa").build());
  }

  PaymentIntent captured(long amount) throws StripeException {
    return stripe().v1().paymentIntents().capture(authorised(amount).getId());
  }

  SessionCreateParams.Builder checkout() {
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setSuccessUrl("http://shop.test/ok?session={CHECKOUT_SESSION_ID}")
        .setCancelUrl("http://shop.test/cancelled")
        .setClientReferenceId("booking-1")
        .setCustomerEmail("lea.petit@demo.test")
        .setLocale(SessionCreateParams.Locale.FR)
        .putMetadata("payment", "p-1")
        .addLineItem(
            SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(
                    SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(2500L)
                        .setProductData(
                            SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName("Rendez-vous")
                                .build())
                        .build())
                .build())
        .setPaymentIntentData(
            SessionCreateParams.PaymentIntentData.builder()
                .setCaptureMethod(SessionCreateParams.PaymentIntentData.CaptureMethod.MANUAL)
                .putMetadata("payment", "p-1")
                .build());
  }

  Session opened() throws StripeException {
    return stripe().v1().checkout().sessions().create(checkout().build());
  }

  Session session(String id) throws StripeException {
    return stripe().v1().checkout().sessions().retrieve(id);
  }

  static RequestOptions key(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }

  HttpResponse<String> pay(Session session, String number) {
    return post(
        "/c/pay/" + session.getId(),
        Map.of("number", number, "expiry", "12/34", "cvc", "123", "name", "Léa Petit"));
  }

  HttpResponse<String> post(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        "POST",
        path,
        body,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Authorization",
        "Bearer sk_test_shop");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers.length == 0 ? new String[] {"X-Test", "yes"} : headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .headers(headers)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void fault(String json) {
    send("POST", "/_sandbox/faults", json, "Content-Type", "application/json");
  }

  void advance(Duration time) {
    send(
        "POST",
        "/_sandbox/clock",
        "{\"advanceSeconds\":" + time.toSeconds() + "}",
        "Content-Type",
        "application/json");
  }

  /// The ledger in short: `authorisation 2500`.
  List<String> ledger() {
    return movements()
        .valueStream()
        .map(m -> m.path("kind").asString() + " " + m.path("amount").asLong())
        .toList();
  }

  JsonNode movements() {
    return Json.read(get("/_sandbox/ledger").body()).path("movements");
  }

  List<String> eventTypes() {
    return events.stream().map(Event::getType).toList();
  }
}
