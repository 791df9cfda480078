package health.consulta.portal.agenda;

import health.consulta.contract.Interval;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSeries;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingSeries;
import health.consulta.contract.booking.BookingSeries.Outcome;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.portal.agenda.Undos.Done;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.WaitingApi;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Books what the practice wants: once, against its rules where it says why, as a series, or by way
/// of the waiting list.
final class PracticeBooks {
  private final BookingApi bookings;
  private final WaitingApi waiting;
  private final Undos undos;
  private final Runnable read;
  private String key = "";

  /// @param read the agenda again
  PracticeBooks(BookingApi bookings, WaitingApi waiting, Undos undos, Runnable read) {
    this.bookings = bookings;
    this.waiting = waiting;
    this.undos = undos;
    this.read = read;
    another();
  }

  /// @param note of the practice, for itself
  record Wish(Column at, Person who, VisitReason why, Instant start, @Nullable String note) {}

  /// What is asked from now on is another request than before.
  void another() {
    key = UUID.randomUUID().toString();
  }

  void once(Wish wish, Runnable done) {
    once(wish, null, done);
  }

  void series(Wish wish, Interval every, int count, Runnable done) {
    try {
      var preview = bookings.preview(asked(wish, every, count, null));
      new SeriesDialog(
              wish.who().name(), preview, starts -> book(asked(wish, every, count, starts), done))
          .open();
    } catch (GatewayProblem problem) {
      Words.toast(Moves.refusal(problem));
    }
  }

  void await(Wish wish, Runnable done) {
    var first = wish.start().atZone(wish.at().zone()).toLocalDate();
    new WaitDialog(wish.at(), wish.who(), wish.why(), first, waiting, done).open();
  }

  private void once(Wish wish, @Nullable String override, Runnable done) {
    var who = wish.who();
    var wanted =
        new BookSlot(
            wish.at().who().id(),
            wish.why().id(),
            wish.start(),
            who.id(),
            PaymentProvider.NONE,
            null,
            null,
            override,
            wish.note());
    try {
      var id = bookings.book(wanted, key).id();
      done.run();
      read.run();
      undos.did(
          Words.of("agenda.book.done", who.name(), wish.at().clock(wish.start())),
          new Done(() -> takeBack(id), Words.of("agenda.undo.booked", who.name())));
    } catch (GatewayProblem problem) {
      tried(problem);
      if (override == null && Moves.mayOverride(problem))
        new OverrideDialog(Moves.rules(problem), reason -> once(wish, reason, done)).open();
      else Words.toast(Moves.refusal(problem));
    }
  }

  /// @param starts absent: only to see how they stand
  private static BookSeries asked(
      Wish wish, Interval every, int count, @Nullable List<Instant> starts) {
    return new BookSeries(
        wish.at().who().id(),
        wish.why().id(),
        wish.who().id(),
        wish.start(),
        every,
        count,
        starts == null,
        starts,
        wish.note(),
        null,
        null);
  }

  private boolean book(BookSeries wanted, Runnable done) {
    try {
      told(bookings.book(wanted, key));
      done.run();
      read.run();
      return true;
    } catch (GatewayProblem problem) {
      tried(problem);
      Words.toast(Moves.refusal(problem));
      return false;
    }
  }

  private void told(BookingSeries series) {
    var booked =
        series.dates().stream()
            .map(Outcome::booking)
            .filter(Objects::nonNull)
            .map(each -> each.id())
            .toList();
    var words = Words.of("agenda.series.done", booked.size(), series.dates().size());
    undos.did(
        words,
        new Done(
            () -> booked.forEach(this::takeBack), Words.of("agenda.undo.series", booked.size())));
  }

  private void takeBack(UUID booking) {
    var why = new CancelBooking(Words.of("agenda.undo.reason"));
    bookings.cancel(booking, why, "undo-" + booking);
  }

  /// Another try is another request; only one that had no answer is the same.
  private void tried(GatewayProblem problem) {
    if (!problem.unreachable()) another();
  }
}
