package health.consulta.booking;

import health.consulta.contract.booking.BookingGroup.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Bookings that are confirmed together or not at all. What becomes of them is decided here, by one
/// write, before any of them is confirmed or ended.
///
/// @param since when it came to this status
/// @param carriedOut whether each of its bookings is what was decided
@Document("booking_groups")
record Group(
    @Id UUID id, UUID accountId, int size, Status status, Instant since, boolean carriedOut) {
  /// The ids of its bookings, which follow from its own.
  List<UUID> members() {
    return IntStream.range(0, size)
        .mapToObj(n -> Bookings.idFrom("booking-group/" + id + "/" + n))
        .toList();
  }
}
