package health.consulta.launcher.sandbox.paypal;

import com.paypal.sdk.Environment;
import com.paypal.sdk.PaypalServerSdkClient;
import com.paypal.sdk.authentication.ClientCredentialsAuthModel;
import com.paypal.sdk.exceptions.ApiException;
import com.paypal.sdk.exceptions.ErrorException;
import com.paypal.sdk.http.response.ApiResponse;
import com.paypal.sdk.models.AmountWithBreakdown;
import com.paypal.sdk.models.AuthorizeOrderInput;
import com.paypal.sdk.models.CaptureAuthorizedPaymentInput;
import com.paypal.sdk.models.CaptureOrderInput;
import com.paypal.sdk.models.CaptureRequest;
import com.paypal.sdk.models.CapturedPayment;
import com.paypal.sdk.models.CheckoutPaymentIntent;
import com.paypal.sdk.models.CreateOrderInput;
import com.paypal.sdk.models.GetOrderInput;
import com.paypal.sdk.models.Money;
import com.paypal.sdk.models.Order;
import com.paypal.sdk.models.OrderAuthorizeResponse;
import com.paypal.sdk.models.OrderRequest;
import com.paypal.sdk.models.PaymentSource;
import com.paypal.sdk.models.PaypalWallet;
import com.paypal.sdk.models.PaypalWalletExperienceContext;
import com.paypal.sdk.models.PurchaseUnitRequest;
import com.paypal.sdk.models.Refund;
import com.paypal.sdk.models.RefundCapturedPaymentInput;
import com.paypal.sdk.models.RefundRequest;
import com.sun.net.httpserver.HttpServer;
import health.consulta.launcher.sandbox.Sandbox;
import health.consulta.launcher.sandbox.SandboxSettings;
import health.consulta.launcher.sandbox.engine.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
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
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import tools.jackson.databind.JsonNode;

/// A shop under test: a sandbox on a folder, the unchanged SDK in front of it, a webhook receiver
/// behind it, and a payer's browser.
final class PayPalShop implements AutoCloseable {
  static final String WEBHOOK = "1JE4291016473214C";

  /// One webhook as it came in.
  record Letter(Map<String, String> headers, String body) {
    JsonNode event() {
      return Json.read(body);
    }

    String type() {
      return event().path("event_type").asString();
    }
  }

  private final HttpServer receiver;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  final List<Letter> letters = new CopyOnWriteArrayList<>();
  final AtomicInteger refusals = new AtomicInteger();
  private Sandbox sandbox;
  private PaypalServerSdkClient sdk;

  PayPalShop(Path data) throws IOException {
    this.data = data;
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, v) -> headers.put(name, v.getFirst()));
            var refused = refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
            if (!refused) {
              letters.add(new Letter(headers, body));
            }
            exchange.sendResponseHeaders(refused ? 503 : 200, -1);
          }
        });
    receiver.start();
    sandbox = start();
    sdk = client("client", "secret");
  }

  private Sandbox start() throws IOException {
    var paypal =
        new SandboxSettings.PayPal(
            Optional.of("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook"),
            WEBHOOK,
            "client",
            "secret");
    return Sandbox.start(
        new SandboxSettings(
            0,
            data,
            Optional.empty(),
            "Consulta",
            Optional.empty(),
            "",
            paypal,
            Duration.ofMillis(20)),
        Clock.systemUTC());
  }

  void restart() throws IOException {
    sandbox.close();
    sandbox = start();
    sdk = client("client", "secret");
  }

  @Override
  public void close() throws IOException {
    sandbox.close();
    receiver.stop(0);
  }

  String address() {
    return "http://localhost:" + sandbox.port();
  }

  /// The SDK has no setting for another address.
  PaypalServerSdkClient client(String id, String secret) {
    var there = HttpUrl.get(address());
    var http =
        new OkHttpClient.Builder()
            .addInterceptor(chain -> {
              var url = chain.request().url().newBuilder();
              url.scheme(there.scheme()).host(there.host()).port(there.port());
              return chain.proceed(chain.request().newBuilder().url(url.build()).build());
            })
            .build();
    return new PaypalServerSdkClient.Builder()
        .environment(Environment.SANDBOX)
        .clientCredentialsAuth(new ClientCredentialsAuthModel.Builder(id, secret).build())
        .httpClientConfig(config -> config.httpClientInstance(http).numberOfRetries(0))
        .build();
  }

  PaypalServerSdkClient sdk() {
    return sdk;
  }

  /// One call; refusals as {@link Refused}.
  interface Call<T> {
    ApiResponse<T> run() throws ApiException, IOException;
  }

  static final class Refused extends RuntimeException {
    final int status;
    final String issue;

    Refused(ErrorException e) {
      super(e.getResponseCode() + " " + e.getName() + " " + issueOf(e));
      status = e.getResponseCode();
      issue = issueOf(e);
    }

    private static String issueOf(ErrorException e) {
      return e.getDetails() == null
          ? String.valueOf(e.getName())
          : e.getDetails().getFirst().getIssue();
    }
  }

  static <T> ApiResponse<T> call(Call<T> call) {
    try {
      return call.run();
    } catch (ErrorException e) {
      throw new Refused(e);
    } catch (ApiException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OrderRequest request(CheckoutPaymentIntent intent, String value) {
    return request(
        intent,
        value,
        new PaypalWallet.Builder()
            .experienceContext(
                new PaypalWalletExperienceContext.Builder()
                    .returnUrl("http://shop.test/ok?booking=b-1")
                    .cancelUrl("http://shop.test/cancelled")
                    .locale("fr-FR")
                    .build())
            .build());
  }

  static OrderRequest request(CheckoutPaymentIntent intent, String value, PaypalWallet wallet) {
    return new OrderRequest.Builder(
            intent,
            List.of(
                new PurchaseUnitRequest.Builder(
                        new AmountWithBreakdown.Builder("EUR", value).build())
                    .referenceId("b-1")
                    .customId("p-1")
                    .description("Consulta 1234")
                    .build()))
        .paymentSource(new PaymentSource.Builder().paypal(wallet).build())
        .build();
  }

  ApiResponse<Order> create(OrderRequest request, String requestId) {
    return call(() ->
        sdk.getOrdersController()
            .createOrder(
                new CreateOrderInput.Builder("application/json", request)
                    .paypalRequestId(requestId)
                    .prefer("return=representation")
                    .build()));
  }

  Order order(CheckoutPaymentIntent intent) {
    return create(request(intent, "25.00"), Ids.next(12)).getResult();
  }

  Order order(String id) {
    return call(() -> sdk.getOrdersController().getOrder(new GetOrderInput.Builder(id).build()))
        .getResult();
  }

  Order approved(CheckoutPaymentIntent intent, String account) {
    var order = order(intent);
    approve(order.getId(), account);
    return order;
  }

  ApiResponse<OrderAuthorizeResponse> authorize(String id, String requestId) {
    return call(() ->
        sdk.getOrdersController()
            .authorizeOrder(
                new AuthorizeOrderInput.Builder(id, "application/json")
                    .paypalRequestId(requestId)
                    .prefer("return=representation")
                    .build()));
  }

  /// The id of a fresh authorisation of 25 euros.
  String authorized() {
    var order = approved(CheckoutPaymentIntent.AUTHORIZE, "FUNDED");
    return authorizationOf(authorize(order.getId(), Ids.next(12)).getResult());
  }

  static String authorizationOf(OrderAuthorizeResponse order) {
    return order.getPurchaseUnits().getFirst().getPayments().getAuthorizations().getFirst().getId();
  }

  ApiResponse<Order> captureOrder(String id, String requestId) {
    return call(() ->
        sdk.getOrdersController()
            .captureOrder(
                new CaptureOrderInput.Builder(id, "application/json")
                    .paypalRequestId(requestId)
                    .prefer("return=representation")
                    .build()));
  }

  CapturedPayment capture(String authorization, String value, boolean last) {
    var body =
        new CaptureRequest.Builder().amount(new Money("EUR", value)).finalCapture(last).build();
    return call(() ->
            sdk.getPaymentsController()
                .captureAuthorizedPayment(
                    new CaptureAuthorizedPaymentInput.Builder(authorization, "application/json")
                        .paypalRequestId(Ids.next(12))
                        .prefer("return=representation")
                        .body(body)
                        .build()))
        .getResult();
  }

  ApiResponse<Refund> refund(String capture, String value, String requestId) {
    var body = new RefundRequest.Builder().amount(new Money("EUR", value)).build();
    return call(() ->
        sdk.getPaymentsController()
            .refundCapturedPayment(
                new RefundCapturedPaymentInput.Builder(capture, "application/json")
                    .paypalRequestId(requestId)
                    .prefer("return=representation")
                    .body(body)
                    .build()));
  }

  HttpResponse<String> approve(String order, String account) {
    return page("/checkoutnow?token=" + order, "account=" + account + "&answer=approve");
  }

  HttpResponse<String> page(String path, String form) {
    return send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded");
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
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// An API answer as it is on the wire.
  JsonNode json(String method, String path, String body) {
    var token =
        Json.read(
                send(
                        "POST",
                        "/v1/oauth2/token",
                        "grant_type=client_credentials",
                        "Authorization",
                        "Basic Y2xpZW50OnNlY3JldA==")
                    .body())
            .path("access_token")
            .asString();
    var answer =
        send(
            method,
            path,
            body,
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json",
            "Prefer",
            "return=representation");
    return Json.read(answer.body());
  }

  void fault(String json) {
    send("POST", "/_sandbox/faults", json, "Content-Type", "application/json");
  }

  void advance(Duration time) {
    var body = "{\"advanceSeconds\":" + time.toSeconds() + "}";
    send("POST", "/_sandbox/clock", body, "Content-Type", "application/json");
  }

  /// The ledger in short: `authorisation 2500`.
  List<String> ledger() {
    return Json.read(get("/_sandbox/ledger").body())
        .path("movements")
        .valueStream()
        .map(m -> m.path("kind").asString() + " " + m.path("amount").asLong())
        .toList();
  }

  List<String> eventTypes() {
    return letters.stream().map(Letter::type).toList();
  }
}
