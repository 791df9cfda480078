package health.consulta.booking;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The booking follows what payment says of its price, and of how it is to be paid.
@Component
public class ChangePrice {
  private final Bookings bookings;
  private final Clock clock;

  ChangePrice(Bookings bookings, Clock clock) {
    this.bookings = bookings;
    this.clock = clock;
  }

  /// The visit was moved to where it costs something else.
  ///
  /// @param notice what of it is told in writing before the visit, where it has to be
  public void reprice(UUID bookingId, Money amount, @Nullable FeeNotice notice) {
    bookings.change(bookingId, booking -> booking.reprice(amount, notice));
  }

  /// The practice does without paying online.
  public void policy(UUID bookingId, PaymentPolicy policy, String reason) {
    bookings.change(bookingId, booking -> booking.waive(policy, reason, clock.instant()));
  }
}
