package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.StartPayment;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;

/// A grid in which every visit costs 25 €, where nobody else is said to pay.
@Primary
public class FixedFees implements Fees {
  public static final Money FEE = Money.euros(2500);

  /// What is the patient's of it, by booking.
  private final Map<UUID, Money> patientParts = new ConcurrentHashMap<>();

  void split(UUID bookingId, long patientPart) {
    patientParts.put(bookingId, Money.euros(patientPart));
  }

  @Override
  public Money agree(StartPayment start) {
    return patientParts.getOrDefault(start.bookingId(), FEE);
  }
}
