package health.consulta.portal.patient;

import health.consulta.contract.booking.SentMessage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// A message that is on its way.
record SentLine(@NonNull UUID id, @NonNull UUID conversationId, int number, @NonNull Instant at) {
  static SentLine of(SentMessage sent) {
    return new SentLine(sent.id(), sent.conversationId(), sent.number(), sent.at());
  }
}
