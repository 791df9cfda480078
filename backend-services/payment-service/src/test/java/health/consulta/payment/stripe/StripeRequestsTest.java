package health.consulta.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Money;
import health.consulta.payment.Provider.Order;
import health.consulta.payment.Provider.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StripeRequestsTest {
  private static final UUID PAYMENT = UUID.fromString("11111111-1111-1111-1111-111111111111");
  private static final UUID BOOKING = UUID.fromString("22222222-2222-2222-2222-222222222222");
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

  private static Map<String, Object> page(Purpose purpose, String locale) {
    var order = new Order(PAYMENT, 1, BOOKING, Money.euros(2500), purpose, "cus_1", locale, NOW);
    return new StripeRequests("https://consulta.test").page(order).toMap();
  }

  @Test
  void the_same_order_is_the_same_request() {
    assertThat(page(Purpose.AUTHORISE, "fr")).isEqualTo(page(Purpose.AUTHORISE, "fr"));
  }

  @Test
  void it_says_nothing_but_a_booking_reference() {
    assertThat(page(Purpose.AUTHORISE, "fr").toString())
        .contains("Consulta 22222222", "capture_method=manual", "unit_amount=2500", "locale=fr")
        .contains("success_url=https://consulta.test/paiement/retour?booking=" + BOOKING);
  }

  @Test
  void a_charge_at_booking_is_captured_at_once() {
    assertThat(page(Purpose.CHARGE, "en-GB").toString())
        .contains("capture_method=automatic", "locale=en");
  }

  @Test
  void it_stays_open_for_longer_than_stripes_shortest() {
    assertThat(page(Purpose.AUTHORISE, "fr").get("expires_at"))
        .isEqualTo(NOW.getEpochSecond() + 31 * 60);
  }

  @Test
  void a_visit_far_ahead_leaves_a_method_and_pays_nothing() {
    var page = page(Purpose.STORE, "fr").toString();
    assertThat(page).contains("mode=setup", "customer=cus_1").doesNotContain("unit_amount");
  }
}
