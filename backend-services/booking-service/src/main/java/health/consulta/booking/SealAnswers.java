package health.consulta.booking;

import static java.util.stream.Collectors.toMap;

import health.consulta.kit.security.Seal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps answers so that only who has the key, and only as those of their booking, can read them. A
/// new key seals from then on, and the old ones still open what they sealed.
@Component
class SealAnswers {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JsonMapper json;
  private final Seal seal;
  private final Map<String, Seal> known;

  SealAnswers(
      JsonMapper json,
      @Value("${consulta.encryption-key}") String secret,
      @Value("${consulta.old-encryption-keys}") List<String> old) {
    this.json = json;
    this.seal = new Seal(secret);
    this.known =
        Stream.concat(Stream.of(seal), old.stream().map(Seal::new))
            .collect(toMap(Seal::id, Function.identity(), (first, _) -> first));
  }

  SealedAnswers seal(UUID bookingId, Answers answers) {
    var text = json.writeValueAsBytes(answers.byQuestion());
    return new SealedAnswers(seal.id(), seal.close(text, purpose(bookingId)));
  }

  /// @throws IllegalStateException when the key is not there any more, or they are another
  ///   booking's
  Answers open(UUID bookingId, SealedAnswers sealed) {
    var its = known.get(sealed.key());
    if (its == null) throw new IllegalStateException("no key " + sealed.key() + " for answers");
    return new Answers(json.readValue(its.open(sealed.text(), purpose(bookingId)), TEXTS));
  }

  private static String purpose(UUID bookingId) {
    return "answers of booking " + bookingId;
  }
}
