package health.consulta.booking;

import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingGroup.Status;
import health.consulta.kit.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Visits for a family, one after the other: all times are held and all payments started, or none
/// is left, see [ReserveGroup].
@Component
public class BookTogether {
  /// How long the family waits between two visits, at most.
  private static final Duration GAP = Duration.ofHours(1);

  /// More to pay takes more time.
  private static final Duration FOR_EACH = Duration.ofMinutes(5);

  private final Groups groups;
  private final ReserveGroup reserve;
  private final RequestBooking request;
  private final AnonymousHolds holds;
  private final Bookings bookings;
  private final Mandates mandates;
  private final Agenda agenda;

  BookTogether(
      Groups groups,
      ReserveGroup reserve,
      RequestBooking request,
      AnonymousHolds holds,
      Bookings bookings,
      Mandates mandates,
      Agenda agenda) {
    this.groups = groups;
    this.reserve = reserve;
    this.request = request;
    this.holds = holds;
    this.bookings = bookings;
    this.mandates = mandates;
    this.agenda = agenda;
  }

  /// @param id the group's; asking twice under the same id books once
  /// @param visits in their order, the start, and the token of a hold, being those of the first
  /// @throws NoRoomTogether when they would not follow each other
  public List<Booking> book(UUID id, UUID accountId, List<BookSlot> visits, String locale) {
    for (var visit : visits) mandates.require(accountId, patient(accountId, visit));
    var token = visits.getFirst().holdToken();
    var group = groups.open(id, accountId, visits.size(), token == null ? null : holdId(token));
    if (!group.accountId().equals(accountId)) throw new NotFound();
    var provider = visits.getFirst().paymentProvider();
    return reserve.reserve(group, provider, locale, () -> hold(group, visits));
  }

  /// @throws NotFound when there is no such group, or it is not the caller's
  public List<Booking> of(UUID groupId, UUID accountId) {
    var group = groups.find(groupId);
    if (!group.accountId().equals(accountId)) throw new NotFound();
    return bookings.ofGroup(group);
  }

  public Status status(UUID groupId) {
    return groups.find(groupId).status();
  }

  /// A time that was held before sign-in is taken over last, so that it stays held when another one
  /// cannot be had.
  private List<Booking> hold(Group group, List<BookSlot> visits) {
    var first = visits.getFirst();
    var kept = kept(group, first);
    var held = new ArrayList<Booking>();
    if (kept.isEmpty()) held.add(hold(group, 0, first, kept));
    var end = kept.map(Claim::visit).orElseGet(() -> held.getFirst().visit()).end();
    for (int n = 1; n < visits.size(); n++) {
      held.add(holdAfter(end, group, n, visits.get(n)));
      end = held.getLast().visit().end();
    }
    if (kept.isPresent()) held.addFirst(hold(group, 0, first, kept));
    return held;
  }

  /// What was held before sign-in, and is no booking yet.
  private Optional<Claim> kept(Group group, BookSlot first) {
    return Optional.ofNullable(first.holdToken())
        .filter(_ -> bookings.find(group.members().getFirst()).isEmpty())
        .map(token -> holds.claim(token, first));
  }

  private Booking holdAfter(Instant end, Group group, int n, BookSlot visit) {
    return bookings
        .find(group.members().get(n))
        .orElseGet(() -> hold(group, n, at(visit, next(visit, end)), Optional.empty()));
  }

  private Booking hold(Group group, int n, BookSlot visit, Optional<Claim> kept) {
    var id = group.members().get(n);
    var longer = FOR_EACH.multipliedBy(group.size() - 1L);
    var booking =
        bookings
            .find(id)
            .orElseGet(() -> request.hold(id, group, kept, visit, longer, RequestBooking.ALONE));
    if (!booking.isOf(group)) throw new HoldExpired();
    return booking;
  }

  private Instant next(BookSlot visit, Instant end) {
    return agenda
        .next(visit.practitionerId(), visit.visitReasonId(), end, end.plus(GAP))
        .orElseThrow(NoRoomTogether::new);
  }

  private static UUID holdId(String token) {
    return AnonymousHolds.id(token).orElseThrow(HoldExpired::new);
  }

  private static UUID patient(UUID accountId, BookSlot visit) {
    return visit.patientId() == null ? accountId : visit.patientId();
  }

  private static BookSlot at(BookSlot visit, Instant start) {
    return new BookSlot(
        visit.practitionerId(),
        visit.visitReasonId(),
        start,
        visit.patientId(),
        visit.paymentProvider(),
        null,
        visit.answers());
  }
}
