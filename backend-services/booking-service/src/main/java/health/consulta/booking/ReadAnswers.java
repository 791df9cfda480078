package health.consulta.booking;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Question;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookingAnswers.Answered;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.AccessRecord;
import health.consulta.kit.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the patient answered, for who answered it and for the practitioner alone.
@Component
public class ReadAnswers {
  private final Bookings bookings;
  private final SealAnswers sealed;
  private final AccessRecord accesses;

  ReadAnswers(Bookings bookings, SealAnswers sealed, AccessRecord accesses) {
    this.bookings = bookings;
    this.sealed = sealed;
    this.accesses = accesses;
  }

  /// @throws NotFound when there is no such booking, or its answers are nothing for the caller
  public List<Answered> of(Caller caller, UUID bookingId) {
    var booking =
        bookings.find(bookingId).filter(b -> mayRead(caller, b)).orElseThrow(NotFound::new);
    accesses.note(caller, AccessKind.ANSWERS, List.of(booking.patientId()));
    var answers =
        booking.answers().map(a -> sealed.open(bookingId, a).byQuestion()).orElseGet(Map::of);
    return booking.visit().questions().stream()
        .filter(question -> answers.containsKey(question.id()))
        .map(question -> answered(question, answers))
        .toList();
  }

  private static Answered answered(Question question, Map<String, String> answers) {
    return new Answered(question, answers.getOrDefault(question.id(), ""));
  }

  /// Neither an assistant nor an administrator: what a patient tells the practitioner is theirs.
  private static boolean mayRead(Caller caller, Booking booking) {
    return caller.id().equals(booking.accountId())
        || caller.is(Role.PRACTITIONER) && caller.id().equals(booking.practitionerId());
  }
}
