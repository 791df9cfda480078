package health.consulta.portal.patient;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookTogether;
import health.consulta.contract.booking.BookingGroup;
import health.consulta.portal.gateway.BookingApi;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// Visits of a family, back to back.
@BrowserCallable
@RolesAllowed("PATIENT")
class GroupService {
  private final BookingApi bookings;
  private final Practitioners practitioners;
  private final KeptTime kept;
  private final Names names;
  private final Clock clock;

  GroupService(
      BookingApi bookings, Practitioners practitioners, KeptTime kept, Names names, Clock clock) {
    this.bookings = bookings;
    this.practitioners = practitioners;
    this.kept = kept;
    this.names = names;
    this.clock = clock;
  }

  /// Takes the time that is kept, or a free one, and the next ones after it: all of them or none.
  /// Asked again with the same key, the first answer stands.
  ///
  /// @param wanted where the patient pays, if there is anything to pay online
  /// @param visitors in the order of their visits
  public @NonNull List<@NonNull Visit> book(
      @NonNull Place place,
      @NonNull PaymentPolicy policy,
      @NonNull PaymentProvider wanted,
      @NonNull String key,
      @NonNull List<@NonNull Visitor> visitors) {
    var slot = place.slot();
    var visits = visitors.stream().map(visitor -> visit(place, visitor)).toList();
    var wish =
        new BookTogether(
            slot.practitionerId(),
            visits,
            slot.start(),
            BookingService.provider(policy, wanted),
            kept.token(slot));
    var booked = kept.book(slot, () -> bookings.book(wish, key));
    kept.booked(slot, booked.bookings().getFirst().id());
    return visits(booked);
  }

  public @NonNull List<@NonNull Visit> visits(@NonNull UUID groupId) {
    return visits(bookings.group(groupId));
  }

  private static BookTogether.Visit visit(Place place, Visitor visitor) {
    return new BookTogether.Visit(place.visitReasonId(), visitor.patientId(), visitor.answers());
  }

  private List<Visit> visits(BookingGroup group) {
    var people = names.of(group.bookings());
    return group.bookings().stream()
        .map(booking ->
            Visit.of(
                booking,
                practitioners.of(booking.practitionerId()),
                people.get(booking.patientId()),
                clock.instant(),
                null,
                null))
        .toList();
  }
}
