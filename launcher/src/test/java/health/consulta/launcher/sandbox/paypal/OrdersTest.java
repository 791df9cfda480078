package health.consulta.launcher.sandbox.paypal;

import static com.paypal.sdk.models.CheckoutPaymentIntent.AUTHORIZE;
import static com.paypal.sdk.models.CheckoutPaymentIntent.CAPTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.paypal.sdk.models.AuthorizationStatus;
import com.paypal.sdk.models.CaptureStatus;
import com.paypal.sdk.models.LinkDescription;
import com.paypal.sdk.models.Order;
import com.paypal.sdk.models.OrderStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersTest {
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

  private static List<String> rels(Order order) {
    return order.getLinks().stream().map(LinkDescription::getRel).toList();
  }

  private static void refused(Runnable act, int status, String issue) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            PayPalShop.Refused.class,
            refusal -> {
              assertThat(refusal.issue).isEqualTo(issue);
              assertThat(refusal.status).isEqualTo(status);
            });
  }

  @Test
  void an_order_is_approved_then_authorised() {
    var order = shop.order(AUTHORIZE);
    assertThat(order.getStatus()).isEqualTo(OrderStatus.PAYER_ACTION_REQUIRED);
    assertThat(rels(order)).contains("payer-action");
    var back = shop.approve(order.getId(), "FUNDED");
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.headers().firstValue("Location").orElseThrow())
        .startsWith("http://shop.test/ok?booking=b-1&token=" + order.getId() + "&PayerID=");
    assertThat(shop.order(order.getId()).getStatus()).isEqualTo(OrderStatus.APPROVED);
    assertThat(shop.ledger()).isEmpty();
    var paid = shop.authorize(order.getId(), "key-1").getResult();
    assertThat(paid.getStatus()).isEqualTo(OrderStatus.COMPLETED);
    var held = paid.getPurchaseUnits().getFirst().getPayments().getAuthorizations().getFirst();
    assertThat(held.getStatus()).isEqualTo(AuthorizationStatus.CREATED);
    assertThat(held.getAmount().getValue()).isEqualTo("25.00");
    assertThat(held.getCustomId()).isEqualTo("p-1");
    assertThat(shop.ledger()).containsExactly("authorisation 2500");
  }

  @Test
  void an_order_is_approved_then_captured() {
    var order = shop.approved(CAPTURE, "FUNDED");
    var paid = shop.captureOrder(order.getId(), "key-1").getResult();
    var capture = paid.getPurchaseUnits().getFirst().getPayments().getCaptures().getFirst();
    assertThat(capture.getStatus()).isEqualTo(CaptureStatus.COMPLETED);
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2500");
    refused(() -> shop.captureOrder(order.getId(), "key-2"), 422, "ORDER_ALREADY_CAPTURED");
  }

  @Test
  void what_is_not_approved_or_not_meant_is_refused() {
    var order = shop.order(AUTHORIZE);
    refused(() -> shop.authorize(order.getId(), "key-1"), 422, "ORDER_NOT_APPROVED");
    refused(() -> shop.captureOrder(order.getId(), "key-1"), 422, "ACTION_DOES_NOT_MATCH_INTENT");
    refused(() -> shop.authorize("5O190127TN364715T", "key-1"), 404, "INVALID_RESOURCE_ID");
    shop.approve(order.getId(), "FUNDED");
    shop.authorize(order.getId(), "key-1");
    refused(() -> shop.authorize(order.getId(), "key-2"), 422, "ORDER_ALREADY_AUTHORIZED");
  }

  @Test
  void an_account_without_funds_is_declined_and_another_may_pay() {
    var order = shop.approved(AUTHORIZE, "DECLINED");
    refused(() -> shop.authorize(order.getId(), "key-1"), 422, "INSTRUMENT_DECLINED");
    refused(() -> shop.authorize(order.getId(), "key-1"), 422, "INSTRUMENT_DECLINED");
    assertThat(shop.ledger()).isEmpty();
  }

  @Test
  void a_pending_capture_is_decided_by_review() {
    var order = shop.approved(CAPTURE, "PENDING");
    var capture =
        shop.captureOrder(order.getId(), "key-1")
            .getResult()
            .getPurchaseUnits()
            .getFirst()
            .getPayments()
            .getCaptures()
            .getFirst();
    assertThat(capture.getStatus()).isEqualTo(CaptureStatus.PENDING);
    assertThat(shop.ledger()).isEmpty();
    refused(() -> shop.refund(capture.getId(), "1.00", "key-2"), 422, "PENDING_CAPTURE");
    shop.page("/_sandbox/paypal/reviews/" + capture.getId(), "{\"accepted\":true}");
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2500");
  }

  @Test
  void the_same_request_id_is_the_same_order_as_it_stands_by_then() {
    var request = PayPalShop.request(AUTHORIZE, "25.00");
    var first = shop.create(request, "booking-1");
    assertThat(first.getStatusCode()).isEqualTo(201);
    shop.approve(first.getResult().getId(), "FUNDED");
    var again = shop.create(request, "booking-1");
    assertThat(again.getStatusCode()).isEqualTo(200);
    assertThat(again.getResult().getId()).isEqualTo(first.getResult().getId());
    assertThat(again.getResult().getStatus()).isEqualTo(OrderStatus.APPROVED);
    shop.authorize(first.getResult().getId(), "authorise-1");
    var twice = shop.authorize(first.getResult().getId(), "authorise-1");
    assertThat(twice.getStatusCode()).isEqualTo(200);
    assertThat(shop.ledger()).containsExactly("authorisation 2500");
    shop.advance(Duration.ofHours(7));
    assertThat(shop.create(request, "booking-1").getStatusCode()).isEqualTo(201);
  }

  @Test
  void a_refused_request_id_may_be_used_again() {
    var order = shop.order(AUTHORIZE);
    refused(() -> shop.authorize(order.getId(), "key-1"), 422, "ORDER_NOT_APPROVED");
    shop.approve(order.getId(), "FUNDED");
    assertThat(shop.authorize(order.getId(), "key-1").getStatusCode()).isEqualTo(201);
  }

  @Test
  void an_order_is_forgotten_after_three_hours_and_an_approval_ends() {
    var open = shop.order(AUTHORIZE);
    var approved = shop.approved(AUTHORIZE, "FUNDED");
    shop.advance(Duration.ofHours(4));
    refused(() -> shop.order(open.getId()), 404, "INVALID_RESOURCE_ID");
    assertThat(shop.order(approved.getId()).getStatus()).isEqualTo(OrderStatus.VOIDED);
    refused(() -> shop.authorize(approved.getId(), "key-1"), 422, "ORDER_EXPIRED");
    assertThat(shop.get("/checkoutnow?token=" + open.getId()).statusCode()).isEqualTo(410);
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, 0.00, 422, CANNOT_BE_ZERO_OR_NEGATIVE",
    "EUR, -1.00, 422, CANNOT_BE_ZERO_OR_NEGATIVE",
    "EUR, 1.001, 422, DECIMAL_PRECISION",
    "JPY, 1.5, 422, DECIMALS_NOT_SUPPORTED",
    "ABC, 1.00, 422, INVALID_CURRENCY_CODE",
    "EUR, ten, 400, INVALID_PARAMETER_SYNTAX",
    "EUR, 99999999999999999999, 400, INVALID_PARAMETER_SYNTAX"
  })
  void bad_amounts_are_refused_with_their_field(
      String currency, String value, int status, String issue) {
    var body =
        """
        {"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"%s","value":"%s"}}]}
        """
            .formatted(currency, value);
    var error = shop.json("POST", "/v2/checkout/orders", body);
    assertThat(error.path("name").asString())
        .isEqualTo(status == 400 ? "INVALID_REQUEST" : "UNPROCESSABLE_ENTITY");
    assertThat(error.path("details").path(0).path("issue").asString()).isEqualTo(issue);
    assertThat(error.path("details").path(0).path("field").asString()).contains("/amount/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{; MALFORMED_REQUEST_JSON",
        "{}; MISSING_REQUIRED_PARAMETER",
        "{\"intent\":\"STEAL\"}; INVALID_PARAMETER_VALUE",
        "{\"intent\":\"CAPTURE\",\"purchase_units\":[]}; INVALID_ARRAY_MIN_ITEMS",
        "{\"intent\":\"CAPTURE\",\"payment_source\":{\"paypal\":{}}}; PAYPAL_REQUEST_ID_REQUIRED"
      })
  void bad_bodies_are_refused(String body, String issue) {
    var error = shop.json("POST", "/v2/checkout/orders", body);
    assertThat(error.path("details").path(0).path("issue").asString()).isEqualTo(issue);
  }

  @Test
  void a_wrong_secret_or_token_gets_nothing() {
    var wrong =
        shop.send(
            "POST",
            "/v1/oauth2/token",
            "grant_type=client_credentials",
            "Authorization",
            "Basic Y2xpZW50OndyaXR0ZW4=");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(shop.get("/v2/checkout/orders/X", "Authorization", "Bearer A21AAx.9.x").statusCode())
        .isEqualTo(401);
  }

  @Test
  void the_page_speaks_french_or_english_and_lets_go() {
    var order = shop.order(CAPTURE);
    var page = shop.get("/checkoutnow?token=" + order.getId());
    assertThat(page.body()).contains("lang=\"fr\"", "Payer 25,00", "Refuser", "Annuler");
    var refused = shop.page("/checkoutnow?token=" + order.getId(), "answer=refuse");
    assertThat(refused.statusCode()).isEqualTo(402);
    assertThat(refused.body()).contains("role=\"alert\"");
    var cancelled = shop.page("/checkoutnow?token=" + order.getId(), "answer=cancel");
    assertThat(cancelled.headers().firstValue("Location"))
        .hasValue("http://shop.test/cancelled?token=" + order.getId());
    assertThat(shop.order(order.getId()).getStatus()).isEqualTo(OrderStatus.PAYER_ACTION_REQUIRED);
    assertThat(shop.get("/checkoutnow?token=NONE", "Accept-Language", "en").body())
        .contains("lang=\"en\"");
  }
}
