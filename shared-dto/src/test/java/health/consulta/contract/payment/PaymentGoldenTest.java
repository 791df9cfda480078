package health.consulta.contract.payment;

import health.consulta.contract.GoldenJson;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class PaymentGoldenTest extends GoldenJson {
  private static final UUID PAYMENT = UUID.fromString("11111111-1111-4111-8111-111111111111");
  private static final UUID BOOKING = UUID.fromString("22222222-2222-4222-8222-222222222222");
  private static final UUID PRACTITIONER = UUID.fromString("33333333-3333-4333-8333-333333333333");
  private static final UUID ACCOUNT = UUID.fromString("44444444-4444-4444-8444-444444444444");
  private static final UUID REASON = UUID.fromString("55555555-5555-4555-8555-555555555555");
  private static final Instant AT = Instant.parse("2026-12-01T09:00:00.123Z");
  private static final Money FEE = Money.euros(2500);

  @Override
  protected List<? extends Record> samples() {
    return List.of(
        new PaymentEvent.PaymentAuthorised(PAYMENT, BOOKING, FEE),
        new PaymentEvent.PaymentCaptured(PAYMENT, BOOKING, PRACTITIONER, FEE, AT),
        new PaymentEvent.PaymentReleased(PAYMENT, BOOKING, FEE),
        new PaymentEvent.PaymentFailed(PAYMENT, BOOKING, FEE, "card_declined"),
        new PaymentEvent.PaymentRefunded(PAYMENT, BOOKING, PRACTITIONER, Money.euros(1000), AT),
        new StartPayment(
            BOOKING,
            PRACTITIONER,
            ACCOUNT,
            ACCOUNT,
            REASON,
            AT,
            PaymentPolicy.AUTHORISE,
            PaymentProvider.STRIPE,
            AT,
            "fr"),
        new Payment(
            PAYMENT,
            BOOKING,
            PaymentStatus.STARTED,
            PaymentProvider.STRIPE,
            PaymentPolicy.AUTHORISE,
            FEE,
            Money.euros(0),
            Money.euros(0),
            "https://checkout.stripe.com/c/pay/cs_1",
            null,
            null,
            AT),
        new RefundPayment(Money.euros(1000), "erreur de tarif"),
        new LedgerTransaction(
            PAYMENT,
            AT,
            LedgerTransaction.Kind.CAPTURE,
            PAYMENT,
            BOOKING,
            "pi_1",
            List.of(
                new LedgerTransaction.Entry("provider:stripe", FEE),
                new LedgerTransaction.Entry("patient:" + BOOKING, Money.euros(-2500)))));
  }
}
