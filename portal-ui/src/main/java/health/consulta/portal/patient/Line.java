package health.consulta.portal.patient;

import health.consulta.contract.booking.Message;
import health.consulta.contract.booking.MessageSide;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// One message, as the patient reads it.
///
/// @param mine whether the patient wrote it
record Line(@NonNull UUID id, int number, boolean mine, @NonNull Instant at, @NonNull String text) {
  static Line of(Message message) {
    return new Line(
        message.id(),
        message.number(),
        message.by() == MessageSide.PATIENT,
        message.at(),
        message.text());
  }
}
