package health.consulta.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/// How much time was open on each day: one fact per practitioner and year. A day's is what was told
/// of it last.
public final class OpeningFacts {
  private final FactCollection facts;

  OpeningFacts(FactStore store) {
    this.facts = new FactCollection(store);
  }

  /// @param minutes of each day from there on
  /// @param places the minutes of each of them at each place
  public void planned(
      UUID practitionerId, LocalDate from, List<Integer> minutes, Map<UUID, List<Integer>> places) {
    var until = from.plusDays(minutes.size());
    for (int year = from.getYear(); year <= until.minusDays(1).getYear(); year++)
      planned(practitionerId, from, minutes, places, year);
  }

  private void planned(
      UUID practitionerId,
      LocalDate from,
      List<Integer> minutes,
      Map<UUID, List<Integer>> places,
      int year) {
    facts.note(
        id(practitionerId, year),
        opening -> {
          var days = new Document(opening.get("minutes", new Document()));
          var there = new Document(opening.get("places", new Document()));
          for (int at = 0; at < minutes.size(); at++) {
            var date = from.plusDays(at);
            if (date.getYear() != year) continue;
            days.append(date.toString(), (long) minutes.get(at));
            var open = open(places, at);
            if (open.isEmpty()) there.remove(date.toString());
            else there.append(date.toString(), open);
          }
          opening
              .append("practitionerId", practitionerId)
              .append("year", year)
              .append("minutes", days);
          if (there.isEmpty()) opening.remove("places");
          else opening.append("places", there); // as before they were told
        });
  }

  /// The minutes of one of the days by place.
  private static Document open(Map<UUID, List<Integer>> places, int day) {
    var open = new Document();
    places.forEach((place, minutes) -> {
      if (minutes.get(day) > 0) open.append(place.toString(), (long) minutes.get(day));
    });
    return open;
  }

  private static UUID id(UUID practitionerId, int year) {
    var name = practitionerId + "/" + year;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
