package health.consulta.portal.agenda;

import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.portal.agenda.TimeGrid.Found;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves what was dropped, against the practice's rules where it says why, and takes moves back.
final class Moves {
  /// What no reason sets aside.
  private static final Set<String> FIRM =
      Set.of("IN_THE_PAST", "ACROSS_MIDNIGHT", "OCCUPIED", "FULL", "REASON_INACTIVE");

  private final Deque<Done> done = new ArrayDeque<>();
  private final BookingApi bookings;
  private final Runnable read;

  /// @param read the agenda again, whatever became of it
  Moves(BookingApi bookings, Runnable read) {
    this.bookings = bookings;
    this.read = read;
  }

  private record Done(UUID booking, String who, Column column, Instant from) {}

  void move(Found what, Column to, Instant start) {
    var booking = what.entry().bookingId();
    if (booking == null) return;
    var who = DayPicture.who(what.entry());
    ask(booking, start, null, new Done(booking, who, what.column(), what.entry().start()), to);
  }

  /// The last move of this screen that was not taken back yet.
  void undo() {
    var last = done.poll();
    if (last == null) {
      Words.toast(Words.of("agenda.undo.none"));
      return;
    }
    try {
      reschedule(last.booking(), last.from(), null);
      Words.toast(Words.of("agenda.undo.done", last.who(), last.column().clock(last.from())));
    } catch (GatewayProblem problem) {
      if (problem.unreachable()) done.push(last); // may be tried again
      Words.toast(refusal(problem));
    }
    read.run();
  }

  private void ask(UUID booking, Instant to, @Nullable String why, Done undo, Column where) {
    try {
      reschedule(booking, to, why);
      done.push(undo);
      var words = Words.of("agenda.moved", undo.who(), where.clock(to));
      Words.toast(words, Words.of("agenda.undo"), this::undo);
    } catch (GatewayProblem problem) {
      if (why == null && mayOverride(problem))
        new OverrideDialog(rules(problem), reason -> ask(booking, to, reason, undo, where)).open();
      else Words.toast(refusal(problem));
    }
    read.run();
  }

  private void reschedule(UUID booking, Instant to, @Nullable String why) {
    bookings.reschedule(booking, new RescheduleBooking(to, why), UUID.randomUUID().toString());
  }

  static boolean mayOverride(GatewayProblem problem) {
    return problem.code().equals("SLOT_NOT_BOOKABLE")
        && !codes(problem).isEmpty()
        && codes(problem).stream().noneMatch(FIRM::contains);
  }

  /// What is said of a refusal: every rule that stood against it.
  static String refusal(GatewayProblem problem) {
    var rules = rules(problem);
    return rules.isEmpty() ? Words.of(problem) : String.join(" ", rules);
  }

  static List<String> rules(GatewayProblem problem) {
    return codes(problem).stream().map(code -> Words.ofCode("cause", code)).distinct().toList();
  }

  private static List<String> codes(GatewayProblem problem) {
    if (!problem.code().equals("SLOT_NOT_BOOKABLE")) return List.of();
    return problem.errors().stream().map(error -> error.message().split(":", 2)[0]).toList();
  }
}
