package health.consulta.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import health.consulta.payment.WrongSignature;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeWebhookTest {
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final String BODY =
      """
      {"id":"evt_1","object":"event","type":"payment_intent.succeeded","api_version":"2020-08-27",
       "data":{"object":{"id":"pi_1","object":"payment_intent"}}}\
      """;

  private final StripeWebhook webhook =
      new StripeWebhook(
          new StripeSettings(URI.create("http://localhost"), "sk_test_1", "whsec_1"),
          Clock.fixed(NOW, ZoneOffset.UTC));

  private static String signed(String body, String secret, long secondsFromNow) throws Exception {
    return Webhook.Signature.generateSignatureHeader(
        body, secret, NOW.plusSeconds(secondsFromNow).getEpochSecond());
  }

  @ParameterizedTest
  @ValueSource(longs = {-299, 0, 59})
  void a_signature_of_now_is_good(long seconds) throws Exception {
    var event = webhook.verified(BODY, signed(BODY, "whsec_1", seconds));
    assertThat(event.getId()).isEqualTo("evt_1");
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, -86_400, 61, 86_400})
  void an_old_or_a_future_one_is_not(long seconds) throws Exception {
    var signature = signed(BODY, "whsec_1", seconds);
    assertThatThrownBy(() -> webhook.verified(BODY, signature)).isInstanceOf(WrongSignature.class);
  }

  @Test
  void another_secret_is_not() throws Exception {
    var signature = signed(BODY, "whsec_2", 0);
    assertThatThrownBy(() -> webhook.verified(BODY, signature)).isInstanceOf(WrongSignature.class);
  }

  @Test
  void another_body_is_not() throws Exception {
    var signature = signed(BODY, "whsec_1", 0);
    assertThatThrownBy(() -> webhook.verified(BODY.replace("pi_1", "pi_2"), signature))
        .isInstanceOf(WrongSignature.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "t=", "t=1,v1=", "v1=00", "t=99999999999999999999,v1=00", "nonsense"})
  void a_header_that_is_none_is_not(String header) {
    assertThatThrownBy(() -> webhook.verified(BODY, header)).isInstanceOf(WrongSignature.class);
  }

  @Test
  void signed_nonsense_is_refused_too() throws Exception {
    for (var body : new String[] {"{", "[]", "{}", "null", ""}) {
      var signature = signed(body, "whsec_1", 0);
      assertThatThrownBy(() -> webhook.verified(body, signature))
          .isInstanceOf(WrongSignature.class);
    }
  }
}
