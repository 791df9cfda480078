package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.RefundCreateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalanceTest {
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
  void a_charge_reaches_the_balance_when_it_is_captured_less_the_fee() throws Exception {
    var intent = shop.authorised(2500);
    var charges = shop.stripe().v1().charges();
    assertThat(charges.retrieve(intent.getLatestCharge()).getBalanceTransaction()).isNull();

    shop.stripe()
        .v1()
        .paymentIntents()
        .capture(
            intent.getId(), PaymentIntentCaptureParams.builder().setAmountToCapture(2310L).build());
    var id = charges.retrieve(intent.getLatestCharge()).getBalanceTransaction();
    var line = shop.stripe().v1().balanceTransactions().retrieve(id);
    assertThat(line.getAmount()).isEqualTo(2310);
    assertThat(line.getFee()).isEqualTo(60); // 1.5 % of 23.10 = 34.65 cents, + 25
    assertThat(line.getNet()).isEqualTo(2250);
    assertThat(line.getFeeDetails())
        .extracting(BalanceTransaction.FeeDetail::getAmount, BalanceTransaction.FeeDetail::getType)
        .containsExactly(tuple(60L, "stripe_fee"));
    assertThat(line.getSource()).isEqualTo(intent.getLatestCharge());
    assertThat(line.getStatus()).isEqualTo("pending");
    shop.advance(Duration.ofDays(3));
    assertThat(shop.stripe().v1().balanceTransactions().retrieve(id).getStatus())
        .isEqualTo("available");
  }

  @Test
  void a_refund_gives_no_fee_back() throws Exception {
    var intent = shop.captured(2500);
    var refund =
        shop.stripe()
            .v1()
            .refunds()
            .create(
                RefundCreateParams.builder()
                    .setPaymentIntent(intent.getId())
                    .setAmount(1000L)
                    .build());
    var line = shop.stripe().v1().balanceTransactions().retrieve(refund.getBalanceTransaction());
    assertThat(line.getAmount()).isEqualTo(-1000);
    assertThat(line.getNet()).isEqualTo(-1000);
    assertThat(line.getType()).isEqualTo("refund");
  }

  @Test
  void a_dispute_costs_its_amount_and_a_fee_of_which_only_the_amount_can_be_won() throws Exception {
    var intents = shop.stripe().v1().paymentIntents();
    var intent = intents.create(shop.intent(2500, "pm_card_createDispute").build());
    intents.capture(intent.getId());
    shop.advance(Duration.ofSeconds(2));
    var disputes = shop.stripe().v1().disputes();
    var dispute = disputes.list().getData().getFirst();
    disputes.update(
        dispute.getId(),
        DisputeUpdateParams.builder()
            .setEvidence(
                DisputeUpdateParams.Evidence.builder()
                    .setUncategorizedText("winning_evidence")
                    .build())
            .build());
    shop.advance(Duration.ofSeconds(6));
    shop.advance(Duration.ofDays(4));
    assertThat(disputes.retrieve(dispute.getId()).getBalanceTransactions())
        .extracting(
            BalanceTransaction::getReportingCategory,
            BalanceTransaction::getAmount,
            BalanceTransaction::getFee,
            BalanceTransaction::getNet,
            BalanceTransaction::getStatus)
        .containsExactly(
            tuple("dispute", -2500L, 2000L, -4500L, "available"),
            tuple("dispute_reversal", 2500L, 0L, 2500L, "available"));
    assertThat(list(BalanceTransactionListParams.builder().setType("adjustment"))).hasSize(2);
  }

  @Test
  void the_balance_is_listed_by_source_type_currency_and_time_page_by_page() throws Exception {
    var first = shop.captured(2500);
    var second = shop.captured(3000);
    shop.advance(Duration.ofHours(1));
    var third = shop.captured(3500);
    assertThat(amounts(BalanceTransactionListParams.builder()))
        .containsExactly(3500L, 3000L, 2500L);
    assertThat(amounts(BalanceTransactionListParams.builder().setSource(second.getLatestCharge())))
        .containsExactly(3000L);
    assertThat(amounts(BalanceTransactionListParams.builder().setType("refund"))).isEmpty();
    assertThat(amounts(BalanceTransactionListParams.builder().setCurrency("usd"))).isEmpty();
    var charge = shop.stripe().v1().charges().retrieve(third.getLatestCharge());
    var newest = BalanceTransactionListParams.Created.builder().setGte(charge.getCreated()).build();
    assertThat(amounts(BalanceTransactionListParams.builder().setCreated(newest)))
        .containsExactly(3500L);
    var paged =
        shop.stripe()
            .v1()
            .balanceTransactions()
            .list(
                BalanceTransactionListParams.builder()
                    .setLimit(2L)
                    .addExpand("data.source")
                    .build())
            .autoPagingIterable();
    assertThat(paged)
        .extracting(line -> ((Charge) line.getSourceObject()).getPaymentIntent())
        .containsExactly(third.getId(), second.getId(), first.getId());
  }

  private List<Long> amounts(BalanceTransactionListParams.Builder wanted) throws Exception {
    return list(wanted).stream().map(BalanceTransaction::getAmount).toList();
  }

  private List<BalanceTransaction> list(BalanceTransactionListParams.Builder wanted)
      throws Exception {
    return shop.stripe().v1().balanceTransactions().list(wanted.build()).getData();
  }
}
