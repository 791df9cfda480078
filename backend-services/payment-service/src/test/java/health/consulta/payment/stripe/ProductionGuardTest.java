package health.consulta.payment.stripe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionGuardTest {
  private static ProductionGuard guard(String base, String key, String secret) {
    return new ProductionGuard(new StripeSettings(URI.create(base), key, secret));
  }

  @Test
  void real_money_starts() {
    assertThatCode(() -> guard("https://api.stripe.com", "sk_live_1", "whsec_1"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8090, sk_live_1, whsec_1",
    "https://api.stripe.com.example, sk_live_1, whsec_1",
    "http://api.stripe.com, sk_live_1, whsec_1",
    "https://api.stripe.com, sk_test_1, whsec_1",
    "https://api.stripe.com, rk_test_1, whsec_1",
    "https://api.stripe.com, sk_live_1, secret"
  })
  void a_sandbox_or_a_test_key_does_not(String base, String key, String secret) {
    assertThatThrownBy(() -> guard(base, key, secret)).isInstanceOf(IllegalStateException.class);
  }
}
