package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;

/// To whose figures of which month a fact adds.
///
/// @param month such as 2026-11
record PractitionerMonth(UUID practitionerId, String month) {
  static Optional<PractitionerMonth> of(Document fact) {
    var practitioner = fact.get("practitionerId", UUID.class);
    var month = fact.getString("month");
    return practitioner == null || month == null
        ? Optional.empty()
        : Optional.of(new PractitionerMonth(practitioner, month));
  }

  static PractitionerMonth parse(String text) {
    var slash = text.indexOf('/');
    return new PractitionerMonth(
        UUID.fromString(text.substring(0, slash)), text.substring(slash + 1));
  }

  /// Of its sums.
  ///
  /// @param by the field that divides them
  UUID id(String by) {
    return UUID.nameUUIDFromBytes((this + "/" + by).getBytes(StandardCharsets.UTF_8));
  }

  Criteria facts() {
    return where("practitionerId").is(practitionerId).and("day").gte(month).lt(month + "-32");
  }

  @Override
  public String toString() {
    return practitionerId + "/" + month;
  }
}
