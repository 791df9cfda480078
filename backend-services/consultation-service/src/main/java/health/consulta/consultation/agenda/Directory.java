package health.consulta.consultation.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
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

  /// @param city compared without regard to case; absent: any
  List<UUID> find(@Nullable String specialty, @Nullable String city) {
    var wanted = new Query();
    if (specialty != null) wanted.addCriteria(where("specialty").is(specialty));
    if (city != null) wanted.addCriteria(where("cities").is(folded(city)));
    return mongo.find(wanted, Entry.class).stream().map(Entry::practitionerId).toList();
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(java.util.Locale.FRENCH);
  }

  /// @param cities where the practitioner works
  @Document("directory")
  public record Entry(@Id UUID practitionerId, String specialty, Set<String> cities) {
    public Entry {
      cities =
          cities.stream()
              .map(Directory::folded)
              .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
  }
}
