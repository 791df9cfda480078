package health.consulta.booking.remote;

import health.consulta.booking.Booking;
import health.consulta.booking.Funds;
import health.consulta.booking.PaymentState;
import health.consulta.booking.PaymentState.Standing;
import health.consulta.booking.Payments;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.StartPayment;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class PaymentServicePayments implements Payments {
  private final PaymentService payments;

  PaymentServicePayments(PaymentService payments) {
    this.payments = payments;
  }

  @Override
  public PaymentState start(Booking booking, PaymentProvider provider, String locale) {
    return state(
        payments.start(
            new StartPayment(
                booking.id(),
                booking.practitionerId(),
                booking.patientId(),
                booking.accountId(),
                booking.visit().visitReasonId(),
                booking.visit().start(),
                booking.visit().policy(),
                provider,
                booking.visit().holdExpiresAt(),
                locale,
                booking.visit().locationId())));
  }

  @Override
  public PaymentState ask(UUID paymentId) {
    return state(payments.find(paymentId, true));
  }

  @Override
  public Funds funds(UUID paymentId) {
    var payment = payments.find(paymentId, false);
    return new Funds(
        Standing.valueOf(payment.status().name()),
        payment.amount(),
        payment.captured(),
        payment.refunded());
  }

  private static PaymentState state(Payment payment) {
    return new PaymentState(
        payment.id(),
        Standing.valueOf(payment.status().name()),
        payment.provider(),
        payment.amount(),
        payment.redirectUrl(),
        payment.clientSecret(),
        payment.notice());
  }
}
