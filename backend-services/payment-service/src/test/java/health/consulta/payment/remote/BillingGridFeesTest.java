package health.consulta.payment.remote;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.billing.Quote;
import health.consulta.contract.payment.StartPayment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillingGridFeesTest {
  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
  private static final UUID ANY = new UUID(0, 1);

  @Test
  void what_is_to_be_paid_is_the_patients_part_where_others_pay() {
    assertThat(fees(Money.euros(750))).isEqualTo(Money.euros(750));
    assertThat(fees(Money.euros(0))).isEqualTo(Money.euros(0));
    assertThat(fees(null)).isEqualTo(Money.euros(2500));
  }

  private static Money fees(@Nullable Money patientPart) {
    var start =
        new StartPayment(
            ANY,
            ANY,
            ANY,
            ANY,
            ANY,
            START,
            PaymentPolicy.AUTHORISE,
            PaymentProvider.STRIPE,
            START,
            "fr",
            null);
    var price = Money.euros(2500);
    return new BillingGridFees(asked ->
        new Quote(
            ANY, ANY, START, ANY, price, price, Money.euros(0), null, null, null, patientPart))
        .agree(start);
  }
}
