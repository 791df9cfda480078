package health.consulta.launcher.sandbox.paypal;

import static com.paypal.sdk.models.CheckoutPaymentIntent.AUTHORIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.paypal.sdk.models.AuthorizationStatus;
import com.paypal.sdk.models.CaptureStatus;
import com.paypal.sdk.models.GetAuthorizedPaymentInput;
import com.paypal.sdk.models.GetCapturedPaymentInput;
import com.paypal.sdk.models.GetRefundInput;
import com.paypal.sdk.models.PaymentAuthorization;
import com.paypal.sdk.models.ReauthorizePaymentInput;
import com.paypal.sdk.models.VoidPaymentInput;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentsTest {
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

  private static void refused(Runnable act, String issue) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            PayPalShop.Refused.class, refusal -> assertThat(refusal.issue).isEqualTo(issue));
  }

  private PaymentAuthorization authorization(String id) {
    return PayPalShop.call(() ->
            shop.sdk()
                .getPaymentsController()
                .getAuthorizedPayment(new GetAuthorizedPaymentInput.Builder(id).build()))
        .getResult();
  }

  private PaymentAuthorization voided(String id, String requestId) {
    return PayPalShop.call(() ->
            shop.sdk()
                .getPaymentsController()
                .voidPayment(
                    new VoidPaymentInput.Builder(id)
                        .paypalRequestId(requestId)
                        .prefer("return=representation")
                        .build()))
        .getResult();
  }

  private PaymentAuthorization renewed(String id) {
    return PayPalShop.call(() ->
            shop.sdk()
                .getPaymentsController()
                .reauthorizePayment(
                    new ReauthorizePaymentInput.Builder(id, "application/json")
                        .prefer("return=representation")
                        .build()))
        .getResult();
  }

  private CaptureStatus captureStatus(String id) {
    return PayPalShop.call(() ->
            shop.sdk()
                .getPaymentsController()
                .getCapturedPayment(new GetCapturedPaymentInput.Builder(id).build()))
        .getResult()
        .getStatus();
  }

  @Test
  void an_authorisation_is_captured_in_parts_and_the_last_lets_the_rest_go() {
    var id = shop.authorized();
    shop.capture(id, "10.00", false);
    assertThat(authorization(id).getStatus()).isEqualTo(AuthorizationStatus.PARTIALLY_CAPTURED);
    refused(() -> shop.capture(id, "15.01", true), "MAX_CAPTURE_AMOUNT_EXCEEDED");
    shop.capture(id, "5.00", true);
    assertThat(authorization(id).getStatus()).isEqualTo(AuthorizationStatus.CAPTURED);
    refused(() -> shop.capture(id, "1.00", true), "AUTHORIZATION_ALREADY_CAPTURED");
    refused(() -> voided(id, "key"), "PREVIOUSLY_CAPTURED");
    assertThat(shop.ledger())
        .containsExactlyInAnyOrder(
            "authorisation 2500", "capture 1000", "capture 500", "release 1000");
  }

  @Test
  void a_void_is_one_release() {
    var id = shop.authorized();
    assertThat(voided(id, "key-1").getStatus()).isEqualTo(AuthorizationStatus.VOIDED);
    assertThat(voided(id, "key-1").getStatus()).isEqualTo(AuthorizationStatus.VOIDED);
    refused(() -> voided(id, "key-2"), "PREVIOUSLY_VOIDED");
    refused(() -> shop.capture(id, "1.00", true), "AUTHORIZATION_VOIDED");
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "release 2500");
  }

  @Test
  void a_short_answer_to_a_void_has_no_body() {
    var answer =
        PayPalShop.call(() ->
            shop.sdk()
                .getPaymentsController()
                .voidPayment(new VoidPaymentInput.Builder(shop.authorized()).build()));
    assertThat(answer.getStatusCode()).isEqualTo(204);
  }

  @Test
  void an_authorisation_ends_after_29_days() {
    var id = shop.authorized();
    shop.advance(Authorizations.VALID.minus(Duration.ofMinutes(1)));
    assertThat(authorization(id).getStatus()).isEqualTo(AuthorizationStatus.CREATED);
    shop.advance(Duration.ofMinutes(2));
    refused(() -> shop.capture(id, "1.00", true), "AUTHORIZATION_EXPIRED");
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "release 2500");
  }

  @Test
  void it_is_renewed_once_after_its_honour_period() {
    var id = shop.authorized();
    refused(() -> renewed(id), "REAUTHORIZATION_NOT_SUPPORTED");
    shop.advance(Authorizations.HONOURED.plusMinutes(1));
    var fresh = renewed(id);
    assertThat(fresh.getId()).isNotEqualTo(id);
    assertThat(authorization(id).getStatus()).isEqualTo(AuthorizationStatus.VOIDED);
    shop.advance(Authorizations.HONOURED.plusMinutes(1));
    refused(() -> renewed(fresh.getId()), "REAUTHORIZATION_NOT_SUPPORTED");
    shop.capture(fresh.getId(), "25.00", true);
    assertThat(shop.ledger())
        .containsExactly(
            "authorisation 2500", "release 2500", "authorisation 2500", "capture 2500");
  }

  @Test
  void a_pending_authorisation_is_decided_by_review() {
    var order = shop.approved(AUTHORIZE, "PENDING");
    var id = PayPalShop.authorizationOf(shop.authorize(order.getId(), "key-1").getResult());
    assertThat(authorization(id).getStatus()).isEqualTo(AuthorizationStatus.PENDING);
    refused(() -> shop.capture(id, "1.00", true), "TRANSACTION_REFUSED");
    shop.page("/_sandbox/paypal/reviews/" + id, "{\"accepted\":false}");
    assertThat(authorization(id).getStatus()).isEqualTo(AuthorizationStatus.DENIED);
    refused(() -> shop.capture(id, "1.00", true), "AUTHORIZATION_DENIED");
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "release 2500");
  }

  @Test
  void refunds_never_exceed_the_capture() {
    var capture = shop.capture(shop.authorized(), "25.00", true).getId();
    var first = shop.refund(capture, "10.00", "refund-1");
    assertThat(shop.refund(capture, "10.00", "refund-1").getResult().getId())
        .isEqualTo(first.getResult().getId());
    assertThat(captureStatus(capture)).isEqualTo(CaptureStatus.PARTIALLY_REFUNDED);
    refused(() -> shop.refund(capture, "15.01", "refund-2"), "REFUND_AMOUNT_EXCEEDED");
    shop.refund(capture, "15.00", "refund-3");
    assertThat(captureStatus(capture)).isEqualTo(CaptureStatus.REFUNDED);
    refused(() -> shop.refund(capture, "0.01", "refund-4"), "CAPTURE_FULLY_REFUNDED");
    var read =
        PayPalShop.call(() ->
            shop.sdk()
                .getPaymentsController()
                .getRefund(new GetRefundInput.Builder(first.getResult().getId()).build()));
    assertThat(read.getResult().getAmount().getValue()).isEqualTo("10.00");
    assertThat(shop.ledger())
        .containsExactly("authorisation 2500", "capture 2500", "refund 1000", "refund 1500");
  }

  @Test
  void a_refund_is_possible_for_180_days() {
    var capture = shop.capture(shop.authorized(), "25.00", true).getId();
    shop.advance(Duration.ofDays(181));
    refused(() -> shop.refund(capture, "1.00", "refund-1"), "REFUND_TIME_LIMIT_EXCEEDED");
  }
}
