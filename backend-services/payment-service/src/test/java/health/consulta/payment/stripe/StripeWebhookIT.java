package health.consulta.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import health.consulta.payment.Api;
import health.consulta.payment.WholeService;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class StripeWebhookIT {
  @Autowired private Api api;
  @Autowired private JdbcClient jdbc;

  private final String id = "evt_" + UUID.randomUUID();
  private final String body =
      """
      {"id":"%s","object":"event","type":"payment_intent.succeeded",
       "data":{"object":{"id":"pi_unknown","object":"payment_intent",
       "metadata":{"paymentId":"%s"}}}}\
      """
          .formatted(id, UUID.randomUUID());

  private long stored() {
    return jdbc.sql("select count(*) from webhook_event where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private String signed(String secret, long at) throws Exception {
    return Webhook.Signature.generateSignatureHeader(body, secret, at);
  }

  @Test
  void a_signed_event_is_stored_once_and_needs_no_token() throws Exception {
    var signature = signed(WholeService.WEBHOOK_SECRET, Instant.now().getEpochSecond());
    assertThat(api.webhook(body, signature)).hasStatusOk();
    assertThat(api.webhook(body, signature)).hasStatusOk();
    assertThat(stored()).isOne();
  }

  @Test
  void a_wrong_old_or_future_signature_is_refused_and_nothing_stored() throws Exception {
    var now = Instant.now().getEpochSecond();
    for (var signature :
        new String[] {
          "",
          signed("whsec_other", now),
          signed(WholeService.WEBHOOK_SECRET, now - 3600),
          signed(WholeService.WEBHOOK_SECRET, now + 3600)
        }) {
      var answer = api.webhook(body, signature);
      assertThat(answer).hasStatus(400);
      assertThat(api.code(answer)).isEqualTo("WEBHOOK_SIGNATURE");
    }
    assertThat(stored()).isZero();
  }
}
