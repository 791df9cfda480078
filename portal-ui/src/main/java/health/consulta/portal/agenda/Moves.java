package health.consulta.portal.agenda;

import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.portal.agenda.TimeGrid.Found;
import health.consulta.portal.agenda.Undos.Done;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Moves what was dropped, to another practitioner too, and makes visits longer or shorter; against
/// the practice's rules where it says why.
final class Moves {
  /// What no reason sets aside.
  private static final Set<String> FIRM =
      Set.of("IN_THE_PAST", "ACROSS_MIDNIGHT", "OCCUPIED", "FULL", "REASON_INACTIVE");

  private final BookingApi bookings;
  private final AgendaApi agendas;
  private final Undos undos;
  private final Runnable read;

  /// @param read the agenda again, whatever became of it
  Moves(BookingApi bookings, AgendaApi agendas, Undos undos, Runnable read) {
    this.bookings = bookings;
    this.agendas = agendas;
    this.undos = undos;
    this.read = read;
  }

  /// @param words what is said when it is done
  private record Move(UUID booking, RescheduleBooking wanted, String words, Done back) {
    Move because(String why) {
      var w = wanted;
      var anyway =
          new RescheduleBooking(w.start(), why, w.practitionerId(), w.visitReasonId(), w.minutes());
      return new Move(booking, anyway, words, back);
    }
  }

  void move(Found what, Column to, Instant start) {
    if (what.column().who().equals(to.who())) {
      var words = Words.of("agenda.moved", DayPicture.who(what.entry()), to.clock(start));
      ask(what, new RescheduleBooking(start, null), words);
    } else
      try {
        hand(what, to, start);
      } catch (GatewayProblem problem) {
        Words.toast(Words.of(problem));
        read.run();
      }
  }

  void resize(Found what, int minutes) {
    var words = Words.of("agenda.lasts", DayPicture.who(what.entry()), minutes);
    ask(what, new RescheduleBooking(what.entry().start(), null, null, null, minutes), words);
  }

  private void hand(Found what, Column to, Instant start) {
    var who = to.who();
    var why = what.entry().visitReasonId();
    if (why == null) return;
    var reasons = Reasons.of(agendas, what.column().who().id(), why, who.id());
    if (reasons.same().isPresent()) hand(what, to, start, reasons.same().get());
    else if (reasons.like().isEmpty())
      Words.toast(Words.of("agenda.hand.none", who.displayName(), reasons.was().name()));
    else
      new ReasonDialog(who.displayName(), reasons, chosen -> hand(what, to, start, chosen)).open();
  }

  void hand(Found what, Column to, Instant start, VisitReason reason) {
    var who = to.who();
    var name = DayPicture.who(what.entry());
    var words = Words.of("agenda.handed", name, who.displayName(), to.clock(start));
    ask(what, new RescheduleBooking(start, null, who.id(), reason.id(), null), words);
  }

  private void ask(Found what, RescheduleBooking wanted, String words) {
    var booking = what.entry().bookingId();
    if (booking != null) ask(new Move(booking, wanted, words, back(booking, what, wanted)));
  }

  private Done back(UUID booking, Found what, RescheduleBooking wanted) {
    var was = what.entry();
    var other = wanted.practitionerId() != null;
    var minutes = (int) java.time.Duration.between(was.start(), was.end()).toMinutes();
    var back =
        new RescheduleBooking(
            was.start(),
            null,
            other ? what.column().who().id() : null,
            other ? was.visitReasonId() : null,
            other || wanted.minutes() != null ? minutes : null);
    return new Done(
        () -> reschedule(booking, back),
        Words.of("agenda.undo.done", DayPicture.who(was), what.column().clock(was.start())));
  }

  private void ask(Move move) {
    try {
      reschedule(move.booking(), move.wanted());
      undos.did(move.words(), move.back());
    } catch (GatewayProblem problem) {
      if (move.wanted().override() == null && mayOverride(problem))
        new OverrideDialog(rules(problem), reason -> ask(move.because(reason))).open();
      else Words.toast(refusal(problem));
    }
    read.run();
  }

  private void reschedule(UUID booking, RescheduleBooking wanted) {
    bookings.reschedule(booking, wanted, UUID.randomUUID().toString());
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
