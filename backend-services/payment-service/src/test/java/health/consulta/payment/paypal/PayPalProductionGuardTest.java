package health.consulta.payment.paypal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayPalProductionGuardTest {
  private static PayPalProductionGuard guard(String base) {
    return new PayPalProductionGuard(
        new PayPalSettings(URI.create(base), "client", "secret", "webhook"));
  }

  @Test
  void real_money_starts() {
    assertThatCode(() -> guard("https://api-m.paypal.com")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8090",
        "https://api-m.sandbox.paypal.com",
        "http://api-m.paypal.com",
        "https://api-m.paypal.com.example",
        "https://api-m.paypal.com:8443"
      })
  void a_sandbox_does_not(String base) {
    assertThatThrownBy(() -> guard(base)).isInstanceOf(IllegalStateException.class);
  }
}
