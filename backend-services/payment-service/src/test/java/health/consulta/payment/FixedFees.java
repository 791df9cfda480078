package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.StartPayment;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;

/// A grid in which every visit costs 25 €, where nobody else is said to pay.
@Primary
public class FixedFees implements Fees {
  public static final Money FEE = Money.euros(2500);

  /// What is the patient's of it, by booking.
  private final Map<UUID, Money> patientParts = new ConcurrentHashMap<>();

  private final Map<UUID, Runnable> meanwhile = new ConcurrentHashMap<>();

  void split(UUID bookingId, long patientPart) {
    patientParts.put(bookingId, Money.euros(patientPart));
  }

  /// What happens once while an answer is on its way.
  void meanwhile(UUID bookingId, Runnable event) {
    meanwhile.put(bookingId, event);
  }

  @Override
  public Fee agree(StartPayment start) {
    var fee = patientParts.getOrDefault(start.bookingId(), FEE);
    Optional.ofNullable(meanwhile.remove(start.bookingId())).ifPresent(Runnable::run);
    return Fee.of(fee);
  }
}
