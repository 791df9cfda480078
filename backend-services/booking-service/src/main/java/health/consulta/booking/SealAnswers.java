package health.consulta.booking;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps answers so that they are read as those of their booking only.
@Component
class SealAnswers {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JsonMapper json;
  private final Seals seals;

  SealAnswers(JsonMapper json, Seals seals) {
    this.json = json;
    this.seals = seals;
  }

  Sealed seal(UUID bookingId, Answers answers) {
    return seals.close(json.writeValueAsBytes(answers.byQuestion()), purpose(bookingId));
  }

  /// @throws IllegalStateException when the key is not there any more, or they are another
  ///   booking's
  Answers open(UUID bookingId, Sealed sealed) {
    return new Answers(json.readValue(seals.open(sealed, purpose(bookingId)), TEXTS));
  }

  private static String purpose(UUID bookingId) {
    return "answers of booking " + bookingId;
  }
}
