package health.consulta.consultation.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/// What the search needs to know of practitioners; kept from the events of user-service.
@Repository
public class Directory {
  private final MongoOperations mongo;

  Directory(MongoOperations mongo) {
    this.mongo = mongo;
  }

  public void put(Entry entry) {
    mongo.save(entry);
  }

  List<Entry> all() {
    return mongo.findAll(Entry.class);
  }

  static String folded(String city) {
    return city.strip().toLowerCase(Locale.FRENCH);
  }

  /// @param cities of the practitioner's places, by the id of the place
  @Document("directory")
  public record Entry(
      @Id UUID practitionerId,
      String specialty,
      Map<String, String> places,
      Set<String> languages,
      boolean newPatients) {
    public Entry {
      places =
          places.entrySet().stream()
              .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> folded(e.getValue())));
    }
  }
}
