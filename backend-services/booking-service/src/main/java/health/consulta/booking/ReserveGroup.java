package health.consulta.booking;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookingGroup.Status;
import health.consulta.kit.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// All times of a group are held and all payments started, or none is left. They are confirmed
/// together, see [SettleGroup]. Where a neighbour does not answer, the same request goes on; if
/// none comes, the group ends as one whose process died.
@Component
class ReserveGroup {
  private final Groups groups;
  private final SettleGroup settle;
  private final RequestBooking request;
  private final Bookings bookings;

  ReserveGroup(Groups groups, SettleGroup settle, RequestBooking request, Bookings bookings) {
    this.groups = groups;
    this.settle = settle;
    this.request = request;
    this.bookings = bookings;
  }

  /// @param hold all of its times
  /// @return its bookings, as they are now
  /// @throws HoldExpired when it came to nothing before
  List<Booking> reserve(
      Group group, PaymentProvider provider, String locale, Supplier<List<Booking>> hold) {
    if (group.status() == Status.ENDED) throw new HoldExpired();
    try {
      var held = hold.get();
      if (groups.decide(group.id(), Status.OPEN, Status.HOLDING).status() == Status.ENDED)
        throw new HoldExpired();
      held.forEach(booking -> start(booking, provider, locale));
    } catch (Refusal refused) {
      if (refused.kind() != Refusal.Kind.UNAVAILABLE) settle.end(group.id(), null);
      throw refused;
    }
    settle.settle(group.id());
    return bookings.ofGroup(group);
  }

  private void start(Booking booking, PaymentProvider provider, String locale) {
    if (booking.payment().isEmpty()) request.startPayment(booking, provider, locale);
  }
}
