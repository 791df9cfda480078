package health.consulta.booking;

import health.consulta.contract.booking.BookingGroup.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Bookings that are confirmed together or not at all. What becomes of them is decided here, by one
/// write, before any of them is confirmed or ended.
///
/// @param holdId of a hold before sign-in that becomes the first of its bookings
/// @param since when it came to this status
/// @param carriedOut whether each of its bookings is what was decided
@Document("booking_groups")
record Group(
    @Id UUID id,
    UUID accountId,
    int size,
    @Nullable UUID holdId,
    Status status,
    Instant since,
    boolean carriedOut) {
  /// The ids of its bookings, which follow from its own; that of a hold is the hold's.
  List<UUID> members() {
    return IntStream.range(0, size).mapToObj(this::member).toList();
  }

  private UUID member(int n) {
    return n == 0 && holdId != null ? holdId : Bookings.idFrom("booking-group/" + id + "/" + n);
  }
}
