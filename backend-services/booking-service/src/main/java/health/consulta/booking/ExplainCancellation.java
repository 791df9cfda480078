package health.consulta.booking;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.Booking.Changes;
import health.consulta.contract.booking.Cancellation;
import health.consulta.contract.booking.Cancellation.Kind;
import health.consulta.contract.booking.Cancellation.Line;
import health.consulta.kit.NotFound;
import health.consulta.kit.Refusal;
import health.consulta.kit.security.Caller;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Says beforehand until when a booking may be called off and what becomes of the money, line by
/// line. Payment gives back in full what a cancelled visit took.
@Component
public class ExplainCancellation {
  private static final Set<PaymentPolicy> ONLINE =
      EnumSet.of(PaymentPolicy.AUTHORISE, PaymentPolicy.PREPAY);

  private final Bookings bookings;
  private final Payments payments;
  private final Clock clock;

  ExplainCancellation(Bookings bookings, Payments payments, Clock clock) {
    this.bookings = bookings;
    this.payments = payments;
    this.clock = clock;
  }

  /// @throws NotFound when there is no such booking, or it is not the caller's
  public Cancellation of(Caller caller, UUID bookingId) {
    var booking = bookings.find(bookingId).orElseThrow(NotFound::new);
    var by = FindBookings.party(caller, booking);
    if (by == null) throw new NotFound();
    var lines =
        booking
            .payment()
            .filter(_ -> ONLINE.contains(booking.visit().policy()))
            .map(payment -> lines(payments.funds(payment.id())))
            .orElse(List.of());
    return new Cancellation(
        isPossible(bookingId, by),
        booking.changes().map(Changes::cancelUntil).orElse(null),
        booking.visit().policy(),
        lines,
        lines.isEmpty() ? null : lines.getLast().amount());
  }

  /// The booking itself says it, asked of a second copy that nobody stores.
  private boolean isPossible(UUID bookingId, Party by) {
    var copy = bookings.find(bookingId).orElseThrow(NotFound::new);
    if (!copy.isComing()) return false;
    try {
      copy.cancel(clock.instant(), by, "");
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private static List<Line> lines(Funds funds) {
    return switch (funds.standing()) {
      case STARTED, ACTION_REQUIRED, METHOD_STORED, METHOD_FAILED, FAILED -> List.of();
      case UNKNOWN -> List.of(new Line(Kind.UNKNOWN, funds.amount()));
      case AUTHORISED, RELEASED -> released(funds);
      case CAPTURED, PARTIALLY_REFUNDED, REFUNDED -> refunded(funds);
    };
  }

  private static List<Line> released(Funds funds) {
    return List.of(
        new Line(Kind.AUTHORISED, funds.amount()), new Line(Kind.RELEASED, funds.amount()));
  }

  private static List<Line> refunded(Funds funds) {
    var before = funds.standing() == PaymentState.Standing.PARTIALLY_REFUNDED;
    var rest = before ? funds.captured().minus(funds.refunded()) : funds.captured();
    return Stream.of(
            new Line(Kind.CAPTURED, funds.captured()),
            before ? new Line(Kind.ALREADY_REFUNDED, funds.refunded()) : null,
            new Line(Kind.REFUNDED, rest))
        .filter(Objects::nonNull)
        .toList();
  }
}
