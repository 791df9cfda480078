package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.billing.AgreeQuote;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreedQuoteTest {
  private static final Instant START = Instant.parse("2026-11-26T08:10:00Z");

  @Test
  void a_visit_that_is_handed_over_at_its_time_has_the_other_practitioner_s_price() {
    var asked = asked(UUID.randomUUID(), UUID.randomUUID());
    var quote = new AgreedQuote(asked, reason(asked, "Consultation"), price(2500));
    var other =
        new AgreeQuote(
            asked.bookingId(),
            UUID.randomUUID(),
            asked.patientId(),
            asked.accountId(),
            UUID.randomUUID(),
            START,
            null);
    assertThat(quote.isOf(asked)).isTrue();
    assertThat(quote.isOf(other)).isFalse();
    quote.move(other, reason(other, "Suivi"), price(6000));
    assertThat(quote.isOf(other)).isTrue();
    assertThat(quote.practitionerId()).isEqualTo(other.practitionerId());
    assertThat(quote.label()).isEqualTo("Suivi");
    assertThat(quote.amount()).isEqualTo(Money.euros(6000));
  }

  private static AgreeQuote asked(UUID practitioner, UUID reason) {
    return new AgreeQuote(
        UUID.randomUUID(), practitioner, UUID.randomUUID(), UUID.randomUUID(), reason, START, null);
  }

  private static FeeReason reason(AgreeQuote asked, String name) {
    return new FeeReason(
        asked.visitReasonId(), asked.practitionerId(), "CONSULTATION", name, Mode.VIDEO, true);
  }

  private static Price price(long minor) {
    return new Price(UUID.randomUUID(), Money.euros(minor), Money.euros(minor), null, null, null);
  }
}
