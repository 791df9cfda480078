package health.consulta.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// How much time was open on each day: one fact per practitioner and year. A day's is what was told
/// of it last.
public final class OpeningFacts {
  private final FactCollection facts;

  OpeningFacts(MongoOperations mongo, String collection) {
    this.facts = new FactCollection(mongo, collection);
  }

  /// @param minutes of each day from there on
  public void planned(UUID practitionerId, LocalDate from, List<Integer> minutes) {
    var until = from.plusDays(minutes.size());
    for (int year = from.getYear(); year <= until.minusDays(1).getYear(); year++)
      planned(practitionerId, from, minutes, year);
  }

  private void planned(UUID practitionerId, LocalDate from, List<Integer> minutes, int year) {
    facts.note(
        id(practitionerId, year),
        opening -> {
          var days = new Document(opening.get("minutes", new Document()));
          for (int at = 0; at < minutes.size(); at++) {
            var date = from.plusDays(at);
            if (date.getYear() == year) days.append(date.toString(), (long) minutes.get(at));
          }
          opening
              .append("practitionerId", practitionerId)
              .append("year", year)
              .append("minutes", days);
        });
  }

  private static UUID id(UUID practitionerId, int year) {
    var name = practitionerId + "/" + year;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
