package health.consulta.booking;

import health.consulta.booking.BookSeries.Wish;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingGroup.Status;
import health.consulta.kit.NotFound;
import health.consulta.kit.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A patient books the dates of a series that they chose from a look at them: all or none, as a
/// group of the series' own id.
@Component
public class ReserveSeries {
  private static final String NOT_BOOKABLE = "SLOT_NOT_BOOKABLE";

  private final BookSeries series;
  private final Groups groups;
  private final ReserveGroup reserve;
  private final RequestBooking request;
  private final AnonymousHolds holds;
  private final Bookings bookings;
  private final Mandates mandates;

  ReserveSeries(
      BookSeries series,
      Groups groups,
      ReserveGroup reserve,
      RequestBooking request,
      AnonymousHolds holds,
      Bookings bookings,
      Mandates mandates) {
    this.series = series;
    this.groups = groups;
    this.reserve = reserve;
    this.request = request;
    this.holds = holds;
    this.bookings = bookings;
    this.mandates = mandates;
  }

  /// @param id the series'; asking twice under the same id books once
  /// @param starts those that are wanted; absent: every date
  /// @return in the order of their starts
  /// @throws SeriesDatesLost when one of them cannot be had; a time that is held stays held
  /// @throws SeriesPaidOnline when the visits are not paid at the practice
  /// @throws HoldExpired when the hold ran out, or the request came to nothing before
  public List<Booking> reserve(
      UUID id, UUID accountId, Wish wish, @Nullable List<Instant> starts, String locale) {
    mandates.require(accountId, wish.patient(accountId));
    var dates = series.preview(wish);
    var wanted = starts == null ? dates.starts() : starts;
    var members = members(wish, wanted);
    var group = groups.open(id, accountId, members.size(), holdId(wish, members));
    if (!group.accountId().equals(accountId)) throw new NotFound();
    series.keep(id, wish, dates.zone());
    var booked =
        reserve.reserve(
            group, PaymentProvider.NONE, locale, () -> hold(group, wish, members, wanted));
    if (groups.find(id).status() == Status.ENDED) throw new HoldExpired();
    return booked;
  }

  /// What is held before sign-in is the group's first.
  private static List<Instant> members(Wish wish, List<Instant> wanted) {
    var held = wanted.stream().filter(wish.start()::equals);
    return Stream.concat(held, wanted.stream().sorted()).distinct().toList();
  }

  private static @Nullable UUID holdId(Wish wish, List<Instant> members) {
    var token = wish.holdToken();
    if (token == null || !members.getFirst().equals(wish.start())) return null;
    return AnonymousHolds.id(token).orElseThrow(HoldExpired::new);
  }

  /// The first is taken last, so that it stays held when another one cannot be had.
  private List<Booking> hold(Group group, Wish wish, List<Instant> members, List<Instant> wanted) {
    var kept = kept(group, wish.slot(members.getFirst()));
    kept.map(Claim::visit).ifPresent(ReserveSeries::paidThere);
    var held = new ArrayList<Booking>();
    var lost = new ArrayList<Refusal.Part>();
    for (int n = members.size() - 1; n > 0 || n == 0 && lost.isEmpty(); n--) {
      var slot = wish.slot(members.get(n));
      try {
        held.add(hold(group, n, n == 0 ? kept : Optional.empty(), slot));
      } catch (Refusal refused) {
        if (!isLost(refused)) throw refused;
        lost.add(
            new Refusal.Part("starts[%d]".formatted(wanted.indexOf(slot.start())), refused.code()));
      }
    }
    if (!lost.isEmpty()) throw new SeriesDatesLost(lost.reversed());
    return held;
  }

  private Optional<Claim> kept(Group group, BookSlot first) {
    return Optional.ofNullable(group.holdId())
        .filter(id -> bookings.find(id).isEmpty())
        .flatMap(_ -> Optional.ofNullable(first.holdToken()))
        .map(token -> holds.claim(token, first));
  }

  private Booking hold(Group group, int n, Optional<Claim> kept, BookSlot slot) {
    var id = group.members().get(n);
    var booking =
        bookings
            .find(id)
            .orElseGet(() ->
                request.hold(id, group, kept, slot, Duration.ZERO, b -> b.joinSeries(group.id())));
    if (!booking.isOf(group)) throw new HoldExpired();
    paidThere(booking.visit());
    return booking;
  }

  private static void paidThere(Visit visit) {
    if (visit.policy() == PaymentPolicy.AUTHORISE || visit.policy() == PaymentPolicy.PREPAY)
      throw new SeriesPaidOnline();
  }

  /// Of that time only: the others may be had.
  private static boolean isLost(Refusal refused) {
    return refused.kind() == Refusal.Kind.CONFLICT || refused.code().equals(NOT_BOOKABLE);
  }
}
