package health.consulta.payment.remote;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.billing.Quote;
import health.consulta.contract.payment.StartPayment;
import health.consulta.payment.Fee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillingGridFeesTest {
  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
  private static final UUID ANY = new UUID(0, 1);

  @Test
  void what_is_to_be_paid_is_the_patients_part_where_others_pay() {
    assertThat(fee(2500, Money.euros(750))).isEqualTo(Fee.of(Money.euros(750)));
    assertThat(fee(2500, Money.euros(0))).isEqualTo(Fee.of(Money.euros(0)));
    assertThat(fee(2500, null)).isEqualTo(Fee.of(Money.euros(2500)));
  }

  @Test
  void what_is_told_in_writing_is_the_whole_price_whoever_pays_it() {
    var notice = new FeeNotice(Money.euros(8000), Money.euros(2500));
    assertThat(fee(8000, null)).isEqualTo(new Fee(Money.euros(8000), notice));
    assertThat(fee(8000, Money.euros(1000))).isEqualTo(new Fee(Money.euros(1000), notice));
    assertThat(fee(6999, null).notice()).isNull();
  }

  private static Fee fee(long minor, @Nullable Money patientPart) {
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
    var price = Money.euros(minor);
    var base = Money.euros(2500);
    return new BillingGridFees(asked ->
        new Quote(
            ANY, ANY, START, ANY, price, base, price.minus(base), null, null, null, patientPart))
        .agree(start);
  }
}
