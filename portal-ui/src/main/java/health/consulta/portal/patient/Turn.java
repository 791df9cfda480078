package health.consulta.portal.patient;

import static java.util.stream.Collectors.groupingBy;

import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingStatus;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Which one of how many a visit of a series is, in the order of their starts. What was called off,
/// or never was more than a time that was held, does not count.
record Turn(int number, int of) {
  private static final Set<BookingStatus> NONE =
      EnumSet.of(
          BookingStatus.HELD,
          BookingStatus.EXPIRED,
          BookingStatus.PAYMENT_FAILED,
          BookingStatus.CANCELLED);

  /// By booking.
  static Map<UUID, Turn> of(List<Booking> bookings) {
    var turns = new HashMap<UUID, Turn>();
    bookings.stream()
        .filter(booking -> booking.seriesId() != null && !NONE.contains(booking.status()))
        .sorted(Comparator.comparing(Booking::start))
        .collect(groupingBy(booking -> Objects.requireNonNull(booking.seriesId())))
        .values()
        .forEach(series -> {
          for (int n = 0; n < series.size(); n++)
            turns.put(series.get(n).id(), new Turn(n + 1, series.size()));
        });
    return turns;
  }
}
