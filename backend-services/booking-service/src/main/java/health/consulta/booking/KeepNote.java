package health.consulta.booking;

import health.consulta.contract.AccessKind;
import health.consulta.contract.booking.StaffNote;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.AccessRecord;
import health.consulta.kit.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the practice notes on a booking: sealed as it is stored, and read by nobody else, the
/// patient least of all.
@Component
public class KeepNote {
  private final Bookings bookings;
  private final Seals seals;
  private final AccessRecord accesses;
  private final Clock clock;

  KeepNote(Bookings bookings, Seals seals, AccessRecord accesses, Clock clock) {
    this.bookings = bookings;
    this.seals = seals;
    this.accesses = accesses;
    this.clock = clock;
  }

  /// @throws NotFound when there is no such booking, or it is not of the caller's practice
  public StaffNote read(UUID bookingId, Caller caller) {
    var booking =
        bookings
            .find(bookingId)
            .filter(found -> caller.runs(found.practitionerId()))
            .orElseThrow(NotFound::new);
    accesses.note(caller, AccessKind.NOTE, List.of(booking.patientId()));
    return shown(booking);
  }

  /// @param wanted with the time of the note that was read before; blank: none any more
  /// @throws NotFound when there is no such booking, or it is not of the caller's practice
  /// @throws NoteChanged when another one stands there by now
  public StaffNote write(UUID bookingId, StaffNote wanted, Caller caller) {
    var written =
        bookings.change(
            bookingId,
            booking -> {
              if (!caller.runs(booking.practitionerId())) throw new NotFound();
              booking.note(note(bookingId, wanted.text(), caller.id()), wanted.at());
            });
    return shown(written.orElseThrow(NotFound::new));
  }

  /// @return absent when it says nothing
  @Nullable Note note(UUID bookingId, String text, UUID by) {
    if (text.isBlank()) return null;
    var sealed = seals.close(text.strip().getBytes(StandardCharsets.UTF_8), purpose(bookingId));
    return new Note(sealed, clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
  }

  private StaffNote shown(Booking booking) {
    return booking
        .note()
        .map(note -> new StaffNote(text(booking.id(), note), note.at()))
        .orElseGet(() -> new StaffNote("", null));
  }

  private String text(UUID bookingId, Note note) {
    return new String(seals.open(note.text(), purpose(bookingId)), StandardCharsets.UTF_8);
  }

  private static String purpose(UUID bookingId) {
    return "note of booking " + bookingId;
  }
}
