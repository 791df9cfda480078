package health.consulta.consultation.search;

import health.consulta.contract.Sector;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    var letters = Normalizer.normalize(city.strip(), Normalizer.Form.NFD);
    return letters.replaceAll("\\p{M}", "").toLowerCase(Locale.FRENCH);
  }

  /// @param places the city of each, by its id
  /// @param sector unknown for who was listed before it was asked for
  /// @param stepFree see [#reached()]
  @Document("directory")
  public record Entry(
      @Id UUID practitionerId,
      String specialty,
      Map<String, String> places,
      Set<String> languages,
      boolean newPatients,
      @Nullable Sector sector,
      @Nullable Set<String> stepFree) {
    public Entry {
      places =
          places.entrySet().stream()
              .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> folded(e.getValue())));
    }

    /// Ids of the places that a wheelchair gets into.
    Set<String> reached() {
      return stepFree == null ? Set.of() : stepFree;
    }
  }
}
