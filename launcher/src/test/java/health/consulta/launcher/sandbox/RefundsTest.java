package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefundsTest {
  @TempDir private Path data;
  private Shop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new Shop(data);
  }

  @AfterEach
  void close() throws Exception {
    shop.close();
  }

  @Test
  void refunds_add_up_to_the_capture_and_not_a_cent_more() throws Exception {
    var intent = shop.captured(2500);
    var refunds = shop.stripe().v1().refunds();
    var part = refunds.create(of(intent.getId()).setAmount(1000L).build());
    assertThat(part.getStatus()).isEqualTo("succeeded");
    assertThat(refunds.retrieve(part.getId()).getAmount()).isEqualTo(1000);

    var over =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> refunds.create(of(intent.getId()).setAmount(1501L).build()));
    assertThat(over.getMessage()).contains("greater than unrefunded amount");

    assertThat(refunds.create(of(intent.getId()).build()).getAmount()).isEqualTo(1500);
    var again =
        catchThrowableOfType(
            InvalidRequestException.class, () -> refunds.create(of(intent.getId()).build()));
    assertThat(again.getCode()).isEqualTo("charge_already_refunded");

    var charge = shop.stripe().v1().charges().retrieve(intent.getLatestCharge());
    assertThat(charge.getRefunded()).isTrue();
    assertThat(charge.getAmountRefunded()).isEqualTo(2500);
    assertThat(
            refunds
                .list(RefundListParams.builder().setPaymentIntent(intent.getId()).build())
                .getData())
        .hasSize(2);
    assertThat(shop.ledger())
        .containsExactly("authorisation 2500", "capture 2500", "refund 1000", "refund 1500");
  }

  @Test
  void what_was_not_captured_cannot_be_refunded() throws Exception {
    var intent = shop.authorised(2500);
    var refused =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> shop.stripe().v1().refunds().create(of(intent.getId()).build()));
    assertThat(refused.getMessage()).contains("does not have a successful charge");
  }

  private static RefundCreateParams.Builder of(String intent) {
    return RefundCreateParams.builder().setPaymentIntent(intent);
  }
}
