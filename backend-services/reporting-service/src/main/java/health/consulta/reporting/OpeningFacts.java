package health.consulta.reporting;

import health.consulta.contract.consultation.AgendaEvent.OpenTimePlanned;
import java.nio.charset.StandardCharsets;
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

  public void planned(OpenTimePlanned planned) {
    var until = planned.from().plusDays(planned.minutes().size());
    for (int year = planned.from().getYear(); year <= until.minusDays(1).getYear(); year++)
      planned(planned, year);
  }

  private void planned(OpenTimePlanned planned, int year) {
    facts.note(
        id(planned.practitionerId(), year),
        opening -> {
          var days = new Document(opening.get("minutes", new Document()));
          var places = new Document(opening.get("places", new Document()));
          for (int at = 0; at < planned.minutes().size(); at++) {
            var date = planned.from().plusDays(at);
            if (date.getYear() != year) continue;
            days.append(date.toString(), (long) planned.minutes().get(at));
            places.append(date.toString(), places(planned, at));
          }
          opening
              .append("practitionerId", planned.practitionerId())
              .append("year", year)
              .append("minutes", days)
              .append("places", places);
        });
  }

  /// The minutes of one of the days by place.
  private static Document places(OpenTimePlanned planned, int at) {
    var places = new Document();
    for (var place : planned.places())
      if (place.minutes().get(at) > 0)
        places.append(place.locationId().toString(), (long) place.minutes().get(at));
    return places;
  }

  private static UUID id(UUID practitionerId, int year) {
    var name = practitionerId + "/" + year;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
