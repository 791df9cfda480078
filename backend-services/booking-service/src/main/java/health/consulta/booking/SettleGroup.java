package health.consulta.booking;

import static health.consulta.contract.booking.BookingGroup.Status.CONFIRMED;
import static health.consulta.contract.booking.BookingGroup.Status.ENDED;
import static health.consulta.contract.booking.BookingGroup.Status.HOLDING;
import static health.consulta.contract.booking.BookingGroup.Status.OPEN;

import health.consulta.contract.booking.BookingStatus;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings the bookings of a group to one end. Decided by one write on the group, then carried out
/// on each; who finds it decided and not carried out goes on with that.
@Component
class SettleGroup {
  private final Groups groups;
  private final Bookings bookings;
  private final Agenda agenda;
  private final Clock clock;

  SettleGroup(Groups groups, Bookings bookings, Agenda agenda, Clock clock) {
    this.groups = groups;
    this.bookings = bookings;
    this.agenda = agenda;
    this.clock = clock;
  }

  /// Confirms all once all are paid; when a time is gone by then, all end.
  void settle(UUID groupId) {
    var group = groups.find(groupId);
    if (group.status() == OPEN) {
      var members = bookings.ofGroup(group);
      if (members.size() < group.size() || !members.stream().allMatch(Booking::mayConfirm)) return;
      var kept = members.stream().allMatch(this::keeps);
      group = groups.decide(groupId, kept ? CONFIRMED : ENDED, OPEN);
    }
    carryOut(group, null);
  }

  /// Ends all, unless they are confirmed already.
  ///
  /// @param except a booking that ends by itself, and says why
  void end(UUID groupId, @Nullable UUID except) {
    carryOut(groups.decide(groupId, ENDED, HOLDING, OPEN), except);
  }

  private void carryOut(Group group, @Nullable UUID except) {
    if (group.status() != CONFIRMED && group.status() != ENDED) return;
    for (var booking : bookings.ofGroup(group))
      if (group.status() == CONFIRMED) confirm(booking.id());
      else if (!booking.id().equals(except)) expire(booking);
    if (bookings.ofGroup(group).stream().noneMatch(b -> b.status() == BookingStatus.HELD))
      groups.carriedOut(group.id());
  }

  private boolean keeps(Booking booking) {
    return agenda.confirm(booking.id(), booking.visit(), booking.patientId());
  }

  private void confirm(UUID id) {
    bookings.change(id, booking -> booking.confirm(clock.instant()));
  }

  private void expire(Booking booking) {
    if (booking.status() != BookingStatus.HELD) return;
    bookings
        .change(booking.id(), b -> b.expire(clock.instant()))
        .filter(b -> b.status() == BookingStatus.EXPIRED)
        .ifPresent(b -> agenda.release(b.id(), b.visit()));
  }
}
