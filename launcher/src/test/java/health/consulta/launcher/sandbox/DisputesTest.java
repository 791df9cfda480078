package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.RefundCreateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// <https://docs.stripe.com/testing#disputes>
class DisputesTest {
  private static final String FRAUDULENT = "pm_card_createDispute";
  private static final String INQUIRY = "pm_card_createDisputeInquiry";

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
  void a_disputed_card_is_disputed_once_its_money_is_taken() throws Exception {
    var intent = shop.stripe().v1().paymentIntents().create(shop.intent(2500, FRAUDULENT).build());
    shop.advance(Duration.ofMinutes(1));
    assertThat(of(intent)).isEmpty();

    shop.stripe().v1().paymentIntents().capture(intent.getId());
    shop.advance(Duration.ofSeconds(2));
    var dispute = of(intent).getFirst();
    assertThat(dispute.getStatus()).isEqualTo("needs_response");
    assertThat(dispute.getReason()).isEqualTo("fraudulent");
    assertThat(dispute.getAmount()).isEqualTo(2500);
    assertThat(dispute.getCharge()).isEqualTo(intent.getLatestCharge());
    assertThat(dispute.getIsChargeRefundable()).isFalse();
    assertThat(shop.stripe().v1().charges().retrieve(intent.getLatestCharge()).getDisputed())
        .isTrue();
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2500", "dispute 2500");
    var movement = shop.movements().get(2);
    assertThat(movement.path("source").asString()).isEqualTo(dispute.getId());
    assertThat(movement.path("paymentIntent").asString()).isEqualTo(intent.getId());
    assertThat(movement.path("metadata").path("payment").asString()).isEqualTo("p-1");
    told("charge.dispute.created", "charge.dispute.funds_withdrawn");
  }

  @Test
  void the_numbers_of_the_documentation_dispute_as_it_says() throws Exception {
    for (var card :
        List.of(
            List.of("4000000000000259", "fraudulent", "needs_response"),
            List.of("4000000000002685", "product_not_received", "needs_response"),
            List.of("4000000000001976", "general", "warning_needs_response"))) {
      var session = shop.opened();
      shop.pay(session, card.get(0));
      var intent = shop.session(session.getId()).getPaymentIntent();
      var dispute = disputed(shop.stripe().v1().paymentIntents().capture(intent));
      assertThat(dispute.getReason()).isEqualTo(card.get(1));
      assertThat(dispute.getStatus()).isEqualTo(card.get(2));
    }
  }

  @Test
  void winning_evidence_is_reviewed_and_gives_the_money_back() throws Exception {
    var dispute = disputed(FRAUDULENT);
    assertThat(answered(dispute, "winning_evidence").getStatus()).isEqualTo("under_review");
    assertThat(shop.ledger()).doesNotContain("dispute_won 2500");

    shop.advance(Duration.ofSeconds(6));
    var won = read(dispute);
    assertThat(won.getStatus()).isEqualTo("won");
    assertThat(won.getIsChargeRefundable()).isTrue();
    assertThat(shop.ledger()).endsWith("dispute 2500", "dispute_won 2500");
    told("charge.dispute.updated", "charge.dispute.funds_reinstated", "charge.dispute.closed");
    assertThat(refund(won).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void losing_evidence_gives_nothing_back() throws Exception {
    var dispute = disputed(FRAUDULENT);
    answered(dispute, "losing_evidence");
    shop.advance(Duration.ofSeconds(6));
    assertThat(read(dispute).getStatus()).isEqualTo("lost");
    assertThat(shop.ledger()).endsWith("capture 2500", "dispute 2500");
    told("charge.dispute.closed");
  }

  @Test
  void other_evidence_stays_with_the_bank() throws Exception {
    var dispute = disputed(FRAUDULENT);
    assertThat(answered(dispute, "The consultation took place.").getStatus())
        .isEqualTo("under_review");
    shop.advance(Duration.ofDays(30));
    var read = read(dispute);
    assertThat(read.getStatus()).isEqualTo("under_review");
    assertThat(read.getEvidenceDetails().getSubmissionCount()).isEqualTo(1);
  }

  @Test
  void evidence_that_is_only_kept_decides_nothing() throws Exception {
    var dispute = disputed(FRAUDULENT);
    var kept =
        shop.stripe().v1().disputes().update(dispute.getId(), evidence("winning_evidence", false));
    assertThat(kept.getStatus()).isEqualTo("needs_response");
    assertThat(kept.getEvidenceDetails().getHasEvidence()).isTrue();
    shop.advance(Duration.ofSeconds(6));
    assertThat(read(dispute).getStatus()).isEqualTo("needs_response");

    var sent =
        shop.stripe()
            .v1()
            .disputes()
            .update(dispute.getId(), DisputeUpdateParams.builder().setSubmit(true).build());
    assertThat(sent.getStatus()).isEqualTo("under_review");
    shop.advance(Duration.ofSeconds(6));
    assertThat(read(dispute).getStatus()).isEqualTo("won");
  }

  @Test
  void a_closed_dispute_is_lost_and_nothing_moves_it_any_more() throws Exception {
    var dispute = disputed(FRAUDULENT);
    assertThat(shop.stripe().v1().disputes().close(dispute.getId()).getStatus()).isEqualTo("lost");
    for (Act act : List.<Act>of(() -> answered(dispute, "winning_evidence"), () -> shut(dispute))) {
      assertThat(refused(act).getMessage()).contains("This dispute is already closed");
    }
    shop.advance(Duration.ofDays(30));
    assertThat(read(dispute).getStatus()).isEqualTo("lost");
    assertThat(shop.ledger()).endsWith("capture 2500", "dispute 2500");
  }

  @Test
  void who_does_not_answer_in_time_has_lost() throws Exception {
    var dispute = disputed(FRAUDULENT);
    shop.advance(Duration.ofDays(9));
    var lost = read(dispute);
    assertThat(lost.getStatus()).isEqualTo("lost");
    assertThat(lost.getEvidenceDetails().getPastDue()).isTrue();
  }

  @Test
  void an_inquiry_takes_no_money_and_ends_by_itself() throws Exception {
    var inquiry = disputed(INQUIRY);
    assertThat(inquiry.getPaymentMethodDetails().getCard().getCaseType()).isEqualTo("inquiry");
    answered(inquiry, "The consultation took place.");
    assertThat(read(inquiry).getStatus()).isEqualTo("warning_under_review");
    shop.advance(Duration.ofDays(121));
    assertThat(read(inquiry).getStatus()).isEqualTo("warning_closed");
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2500");
    told("charge.dispute.created", "charge.dispute.closed");
    assertThat(shop.eventTypes()).doesNotContain("charge.dispute.funds_withdrawn");
  }

  @Test
  void an_inquiry_is_answered_well_or_badly_and_closes() throws Exception {
    for (var words : List.of("winning_evidence", "losing_evidence")) {
      var inquiry = disputed(INQUIRY);
      answered(inquiry, words);
      shop.advance(Duration.ofSeconds(6));
      assertThat(read(inquiry).getStatus()).isEqualTo("warning_closed");
    }
    assertThat(shop.ledger()).noneMatch(line -> line.startsWith("dispute"));
  }

  @Test
  void an_inquiry_that_is_escalated_takes_the_money() throws Exception {
    var inquiry = disputed(INQUIRY);
    answered(inquiry, "escalate_inquiry_evidence");
    shop.advance(Duration.ofSeconds(6));
    var dispute = read(inquiry);
    assertThat(dispute.getStatus()).isEqualTo("needs_response");
    assertThat(dispute.getPaymentMethodDetails().getCard().getCaseType()).isEqualTo("chargeback");
    assertThat(shop.ledger()).endsWith("capture 2500", "dispute 2500");
    told("charge.dispute.funds_withdrawn");
    answered(dispute, "winning_evidence");
    shop.advance(Duration.ofSeconds(6));
    assertThat(shop.ledger()).endsWith("dispute 2500", "dispute_won 2500");
  }

  @Test
  void what_was_charged_back_cannot_be_refunded() throws Exception {
    var dispute = disputed(FRAUDULENT);
    assertThat(refused(() -> refund(dispute)).getCode()).isEqualTo("charge_disputed");
    assertThat(shop.ledger()).endsWith("capture 2500", "dispute 2500");
  }

  @Test
  void a_refund_in_full_ends_an_inquiry() throws Exception {
    var inquiry = disputed(INQUIRY);
    refund(inquiry);
    assertThat(read(inquiry).getStatus()).isEqualTo("warning_closed");
  }

  @Test
  void disputes_are_listed_by_payment_charge_and_time() throws Exception {
    var one = disputed(FRAUDULENT);
    var other = disputed(INQUIRY);
    var disputes = shop.stripe().v1().disputes();
    assertThat(ids(DisputeListParams.builder())).containsExactly(other.getId(), one.getId());
    assertThat(ids(DisputeListParams.builder().setCharge(one.getCharge())))
        .containsExactly(one.getId());
    assertThat(ids(DisputeListParams.builder().setPaymentIntent(other.getPaymentIntent())))
        .containsExactly(other.getId());
    var later = DisputeListParams.Created.builder().setGt(one.getCreated()).build();
    assertThat(ids(DisputeListParams.builder().setCreated(later))).containsExactly(other.getId());
    assertThat(refused(() -> disputes.retrieve("du_none")).getCode()).isEqualTo("resource_missing");
  }

  private List<String> ids(DisputeListParams.Builder wanted) throws StripeException {
    return shop.stripe().v1().disputes().list(wanted.build()).getData().stream()
        .map(Dispute::getId)
        .toList();
  }

  private Dispute disputed(String card) throws StripeException {
    var intents = shop.stripe().v1().paymentIntents();
    return disputed(intents.capture(intents.create(shop.intent(2500, card).build()).getId()));
  }

  private Dispute disputed(PaymentIntent captured) throws StripeException {
    shop.advance(Duration.ofSeconds(2));
    return of(captured).getFirst();
  }

  private List<Dispute> of(PaymentIntent intent) throws StripeException {
    return shop.stripe()
        .v1()
        .disputes()
        .list(DisputeListParams.builder().setPaymentIntent(intent.getId()).setLimit(100L).build())
        .getData();
  }

  private Dispute read(Dispute dispute) throws StripeException {
    return shop.stripe().v1().disputes().retrieve(dispute.getId());
  }

  private Dispute answered(Dispute dispute, String words) throws StripeException {
    return shop.stripe().v1().disputes().update(dispute.getId(), evidence(words, true));
  }

  private static DisputeUpdateParams evidence(String words, boolean submit) {
    return DisputeUpdateParams.builder()
        .setEvidence(DisputeUpdateParams.Evidence.builder().setUncategorizedText(words).build())
        .setSubmit(submit)
        .build();
  }

  private Dispute shut(Dispute dispute) throws StripeException {
    return shop.stripe().v1().disputes().close(dispute.getId());
  }

  private Refund refund(Dispute dispute) throws StripeException {
    return shop.stripe()
        .v1()
        .refunds()
        .create(RefundCreateParams.builder().setCharge(dispute.getCharge()).build());
  }

  private interface Act {
    Object run() throws StripeException;
  }

  private static InvalidRequestException refused(Act act) {
    return catchThrowableOfType(InvalidRequestException.class, act::run);
  }

  private void told(String... types) {
    await().untilAsserted(() -> assertThat(shop.eventTypes()).contains(types));
  }
}
