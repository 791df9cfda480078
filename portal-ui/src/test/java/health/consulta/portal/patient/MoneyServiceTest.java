package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Items;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.payment.StoredMethod;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MoneyServiceTest extends ScreenTest {
  private static final StoredMethod METHOD =
      new StoredMethod(
          Practice.id(80),
          Practice.id(81),
          Practice.CLAIRE,
          PaymentProvider.STRIPE,
          Money.euros(3500),
          Instant.parse("2026-12-20T09:00:00Z"),
          Instant.parse("2026-12-18T09:00:00Z"));

  @Autowired private MoneyService money;

  @BeforeEach
  void patient() {
    GATEWAY.on("GET /api/payments/methods", call -> new Items<>(List.of(METHOD)));
    GATEWAY.on("DELETE /api/payments/methods/{id}", call -> new byte[0]);
    signIn(Practice.LEA);
  }

  @Test
  void what_was_left_at_a_provider_names_its_visit_and_is_taken_back() {
    var method = money.methods().getFirst();
    assertThat(method.name()).contains("Claire");
    assertThat(method.start()).isEqualTo(METHOD.start());
    money.takeBack(method.paymentId());
    assertThat(GATEWAY.asked()).contains("DELETE /api/payments/methods/" + Practice.id(80));
    GATEWAY.refuse("DELETE /api/payments/methods/" + Practice.id(80), 409, "METHOD_IN_USE");
    assertThatThrownBy(() -> money.takeBack(method.paymentId())).hasMessage("METHOD_IN_USE");
  }

  @Test
  void a_bill_says_what_is_still_to_be_paid() {
    var bill = money.bills().getFirst();
    assertThat(bill.number()).isNotEmpty();
    assertThat(bill.due().minor()).isNotNegative();
  }

  @Test
  void what_was_paid_says_for_which_invoice_and_how() {
    var part = money.paid().getFirst();
    assertThat(part.number()).isEqualTo("F2026-000012");
    assertThat(part.means()).isEqualTo(PaymentMeans.CHEQUE);
    assertThat(part.amount()).isEqualTo(Money.euros(1000));
  }
}
