package health.consulta.payment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.StartPayment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentRulesTest {
  private static StartPayment start(PaymentPolicy policy, PaymentProvider provider) {
    var any = Api.start(policy);
    return new StartPayment(
        any.bookingId(),
        any.practitionerId(),
        any.patientId(),
        any.accountId(),
        any.visitReasonId(),
        any.start(),
        policy,
        provider,
        any.payUntil(),
        any.locale(),
        null);
  }

  @Test
  void charging_at_booking_is_for_the_administrator_to_switch_on() {
    var prepay = start(PaymentPolicy.PREPAY, PaymentProvider.STRIPE);
    assertThatThrownBy(() -> new PaymentRules(false).check(prepay, new FakeProvider()))
        .isInstanceOf(PrepayNotAllowed.class);
    assertThatCode(() -> new PaymentRules(true).check(prepay, new FakeProvider()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(names = {"PAYPAL", "NONE"})
  void only_the_providers_that_are_here_are_paid_with(PaymentProvider provider) {
    var start = start(PaymentPolicy.AUTHORISE, provider);
    assertThatThrownBy(() -> new PaymentRules(false).check(start, new FakeProvider()))
        .isInstanceOf(ProviderNotAvailable.class);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_paid_elsewhere_needs_no_provider(PaymentProvider provider) {
    assertThatCode(() ->
            new PaymentRules(false)
                .check(start(PaymentPolicy.ON_SITE, provider), new FakeProvider()))
        .doesNotThrowAnyException();
    assertThatCode(() ->
            new PaymentRules(false)
                .check(start(PaymentPolicy.EXEMPT, provider), new FakeProvider()))
        .doesNotThrowAnyException();
  }
}
