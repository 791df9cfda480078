package health.consulta.payment.stripe;

import health.consulta.kit.security.Public;
import health.consulta.payment.NoteNotice;
import health.consulta.payment.PaymentFailpoint;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class StripeWebhookController {
  private final StripeWebhook webhook;
  private final NoteNotice notices;
  private final JsonMapper json;

  StripeWebhookController(StripeWebhook webhook, NoteNotice notices, JsonMapper json) {
    this.webhook = webhook;
    this.json = json;
    this.notices = notices;
  }

  @Public
  @PostMapping("/api/payments/webhooks/stripe")
  void receive(
      @RequestBody byte[] body,
      @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature) {
    var event = webhook.verified(new String(body, StandardCharsets.UTF_8), signature);
    PaymentFailpoint.WEBHOOK_VERIFIED.pass();
    var notice = StripeNotice.of(event, json);
    notices.note(event.getId(), event.getType(), notice.paymentId(), notice.intent());
    PaymentFailpoint.WEBHOOK_COMMITTED.pass();
  }
}
