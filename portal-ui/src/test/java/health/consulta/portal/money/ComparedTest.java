package health.consulta.portal.money;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.contract.payment.Reconciliation;
import health.consulta.contract.payment.Reconciliation.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparedTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Difference ONE =
      new Difference(Kind.CAPTURE, "pi_1", null, null, Money.euros(1));

  private static Reconciliation run(
      PaymentProvider provider, int from, int to, Difference... found) {
    return new Reconciliation(
        UUID.randomUUID(),
        provider,
        MONDAY.plusDays(from),
        MONDAY.plusDays(to),
        Instant.EPOCH,
        1,
        1,
        List.of(found));
  }

  private static List<Compared.Open> open(Reconciliation... newestFirst) {
    return new Compared(List.of(newestFirst), newestFirst.length).open();
  }

  @Test
  void a_difference_stays_until_its_days_are_compared_again() {
    var found = run(PaymentProvider.STRIPE, 0, 0, ONE);
    assertThat(open(found)).hasSize(1);
    assertThat(open(run(PaymentProvider.STRIPE, 1, 1), found)).hasSize(1);
    assertThat(open(run(PaymentProvider.PAYPAL, 0, 0), found)).hasSize(1);
    assertThat(open(run(PaymentProvider.STRIPE, 0, 6), found)).isEmpty();
  }

  @Test
  void a_difference_that_is_found_again_is_one() {
    var found = run(PaymentProvider.STRIPE, 0, 0, ONE);
    assertThat(open(run(PaymentProvider.STRIPE, 0, 1, ONE), found)).hasSize(1);
  }

  @Test
  void a_part_of_its_days_does_not_answer_it() {
    var found = run(PaymentProvider.STRIPE, 0, 3, ONE);
    assertThat(open(run(PaymentProvider.STRIPE, 0, 1), found)).hasSize(1);
  }
}
