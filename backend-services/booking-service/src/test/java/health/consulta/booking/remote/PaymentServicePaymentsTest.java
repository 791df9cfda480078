package health.consulta.booking.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.consulta.booking.Some;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.StartPayment;
import health.consulta.kit.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentServicePaymentsTest {
  private final List<StartPayment> wanted = new ArrayList<>();
  private final PaymentService silent =
      new PaymentService() {
        @Override
        public Payment start(StartPayment start) {
          wanted.add(start);
          throw new Unavailable("payment service");
        }

        @Override
        public Payment find(UUID id, boolean ask) {
          throw new Unavailable("payment service");
        }
      };

  @Test
  void the_fee_is_asked_for_the_place_where_the_time_was_held() {
    var booking = Some.held(PaymentPolicy.AUTHORISE);
    var payments = new PaymentServicePayments(silent);
    assertThatThrownBy(() -> payments.start(booking, PaymentProvider.STRIPE, "fr"))
        .isInstanceOf(Unavailable.class);
    assertThat(wanted)
        .extracting(StartPayment::locationId, StartPayment::patientId)
        .containsExactly(tuple(booking.visit().locationId(), booking.patientId()));
  }
}
