package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Bookings as who booked, or the practice, may see them.
@Component
public class FindBookings {
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final Bookings bookings;

  FindBookings(Bookings bookings) {
    this.bookings = bookings;
  }

  public Page<Booking> page(
      Caller caller,
      @Nullable BookingStatus status,
      @Nullable Instant from,
      @Nullable Instant to,
      PageRequest page) {
    return bookings.page(
        owner(caller),
        status,
        from == null ? Instant.EPOCH : from,
        to == null ? LATEST : to,
        page.number(),
        page.length());
  }

  /// @throws NotFound when there is none, or it is not the caller's
  public Booking one(Caller caller, UUID id) {
    return bookings
        .find(id)
        .filter(booking -> party(caller, booking) != null)
        .orElseThrow(NotFound::new);
  }

  /// As whom the caller may act on the booking; absent: not at all.
  public static @Nullable Party party(Caller caller, Booking booking) {
    if (caller.id().equals(booking.accountId())) return Party.PATIENT;
    return caller.runs(booking.practitionerId()) ? Party.PRACTICE : null;
  }

  private static Criteria owner(Caller caller) {
    if (caller.is(Role.ADMINISTRATOR)) return new Criteria();
    var practitioners = new HashSet<>(caller.practitioners());
    if (caller.is(Role.PRACTITIONER)) practitioners.add(caller.id());
    return practitioners.isEmpty()
        ? where("accountId").is(caller.id())
        : where("practitionerId").in(practitioners);
  }
}
