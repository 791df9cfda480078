package health.consulta.payment.remote;

import feign.FeignException;
import health.consulta.contract.Money;
import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.payment.StartPayment;
import health.consulta.kit.Unavailable;
import health.consulta.payment.Fees;
import health.consulta.payment.TariffMissing;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.stereotype.Component;

@Component
class BillingGridFees implements Fees {
  private final BillingQuotes quotes;

  BillingGridFees(BillingQuotes quotes) {
    this.quotes = quotes;
  }

  @Override
  public Money agree(StartPayment start) {
    try {
      return quotes
          .agree(
              new AgreeQuote(
                  start.bookingId(),
                  start.practitionerId(),
                  start.patientId(),
                  start.accountId(),
                  start.visitReasonId(),
                  start.start()))
          .amount();
    } catch (FeignException | NoFallbackAvailableException failure) {
      if (isRefusal(failure)) throw new TariffMissing();
      throw new Unavailable("billing service");
    }
  }

  private static boolean isRefusal(RuntimeException failure) {
    return status(failure) == 422 || status(failure) == 404;
  }

  private static int status(Throwable failure) {
    if (failure instanceof FeignException answer) return answer.status();
    return failure.getCause() instanceof FeignException answer ? answer.status() : 0;
  }
}
