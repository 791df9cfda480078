package health.consulta.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/// Whose figures of which day a fact adds to.
record PractitionerDay(UUID practitionerId, String day) {
  static Optional<PractitionerDay> of(Document fact) {
    var practitioner = fact.get("practitionerId", UUID.class);
    var day = fact.getString("day");
    return practitioner == null || day == null
        ? Optional.empty()
        : Optional.of(new PractitionerDay(practitioner, day));
  }

  static PractitionerDay parse(String text) {
    var slash = text.indexOf('/');
    return new PractitionerDay(
        UUID.fromString(text.substring(0, slash)), text.substring(slash + 1));
  }

  UUID id() {
    return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return practitionerId + "/" + day;
  }
}
