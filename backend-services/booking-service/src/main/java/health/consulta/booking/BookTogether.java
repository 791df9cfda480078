package health.consulta.booking;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingGroup.Status;
import health.consulta.kit.NotFound;
import health.consulta.kit.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Visits for a family, one after the other: all times are held and all payments started, or none
/// is left. They are confirmed together, see [SettleGroup].
@Component
public class BookTogether {
  /// How long the family waits between two visits, at most.
  private static final Duration GAP = Duration.ofHours(1);

  /// More to pay takes more time.
  private static final Duration FOR_EACH = Duration.ofMinutes(5);

  private final Groups groups;
  private final SettleGroup settle;
  private final RequestBooking request;
  private final Bookings bookings;
  private final Mandates mandates;
  private final Agenda agenda;

  BookTogether(
      Groups groups,
      SettleGroup settle,
      RequestBooking request,
      Bookings bookings,
      Mandates mandates,
      Agenda agenda) {
    this.groups = groups;
    this.settle = settle;
    this.request = request;
    this.bookings = bookings;
    this.mandates = mandates;
    this.agenda = agenda;
  }

  /// @param id the group's; asking twice under the same id books once
  /// @param visits in their order, the start being that of the first
  /// @throws NoRoomTogether when they would not follow each other
  public List<Booking> book(UUID id, UUID accountId, List<BookSlot> visits, String locale) {
    for (var visit : visits)
      if (!mandates.mayActFor(accountId, patient(accountId, visit))) throw new NotFound();
    var group = groups.open(id, accountId, visits.size());
    if (!group.accountId().equals(accountId)) throw new NotFound();
    if (group.status() == Status.ENDED) throw new HoldExpired();
    try {
      var held = hold(group, visits);
      if (groups.decide(id, Status.OPEN, Status.HOLDING).status() == Status.ENDED)
        throw new HoldExpired();
      held.forEach(booking -> start(booking, visits.getFirst().paymentProvider(), locale));
    } catch (Refusal refused) {
      settle.end(id, null);
      throw refused;
    }
    settle.settle(id);
    return members(group);
  }

  /// @throws NotFound when there is no such group, or it is not the caller's
  public List<Booking> of(UUID groupId, UUID accountId) {
    var group = groups.find(groupId);
    if (!group.accountId().equals(accountId)) throw new NotFound();
    return members(group);
  }

  public Status status(UUID groupId) {
    return groups.find(groupId).status();
  }

  private List<Booking> hold(Group group, List<BookSlot> visits) {
    var held = new ArrayList<Booking>();
    var longer = FOR_EACH.multipliedBy(visits.size() - 1L);
    for (int n = 0; n < visits.size(); n++) {
      var id = group.members().get(n);
      var visit = visits.get(n);
      var end = held.isEmpty() ? null : held.getLast().visit().end();
      var booking = bookings.find(id);
      held.add(
          booking.isPresent()
              ? booking.get()
              : request.hold(id, group, end == null ? visit : at(visit, next(visit, end)), longer));
    }
    return held;
  }

  private Instant next(BookSlot visit, Instant end) {
    return agenda
        .next(visit.practitionerId(), visit.visitReasonId(), end, end.plus(GAP))
        .orElseThrow(NoRoomTogether::new);
  }

  private void start(Booking booking, PaymentProvider provider, String locale) {
    if (booking.payment().isEmpty()) request.startPayment(booking, provider, locale);
  }

  private List<Booking> members(Group group) {
    return group.members().stream().flatMap(id -> bookings.find(id).stream()).toList();
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
