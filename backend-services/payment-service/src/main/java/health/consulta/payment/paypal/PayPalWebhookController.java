package health.consulta.payment.paypal;

import health.consulta.kit.security.Public;
import health.consulta.payment.NoteNotice;
import health.consulta.payment.WrongSignature;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class PayPalWebhookController {
  private final PayPalWebhook webhook;
  private final NoteNotice notices;
  private final JsonMapper json;

  PayPalWebhookController(PayPalWebhook webhook, NoteNotice notices, JsonMapper json) {
    this.webhook = webhook;
    this.notices = notices;
    this.json = json;
  }

  @Public
  @PostMapping("/api/payments/webhooks/paypal")
  void receive(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) {
    webhook.verify(Transmission.of(headers, body));
    var notice = PayPalNotice.of(body, json).orElseThrow(WrongSignature::new);
    notices.note(notice.id(), notice.type(), notice.paymentId(), notice.order());
  }
}
