package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// The names under which practitioners are shown.
@Component
public class Practitioners {
  private static final String COLLECTION = "practitioners";

  private final MongoOperations mongo;

  Practitioners(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /// @param sequence of the event, so that an older name never replaces a newer one
  public void name(UUID practitionerId, String name, long sequence) {
    try {
      mongo.upsert(
          Query.query(where("_id").is(practitionerId).and("sequence").lt(sequence)),
          new Update().set("name", name).set("sequence", sequence),
          COLLECTION);
    } catch (DuplicateKeyException e) {
      return; // there is one, as new or newer
    }
  }

  Names names() {
    var names = new HashMap<UUID, String>();
    mongo
        .findAll(Document.class, COLLECTION)
        .forEach(known -> names.put(known.get("_id", UUID.class), known.getString("name")));
    return new Names(names);
  }

  List<UUID> called(String group) {
    var names = names();
    return names.known().keySet().stream().filter(id -> names.of(id).equals(group)).toList();
  }

  /// Two of the same name are told apart by the start of their id.
  record Names(Map<UUID, String> known) {
    String of(UUID id) {
      var name = known.get(id);
      if (name == null) return id.toString();
      return namesakes().getOrDefault(name, 0L) > 1
          ? name + " " + id.toString().substring(0, 8)
          : name;
    }

    private Map<String, Long> namesakes() {
      return known.values().stream()
          .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }
  }
}
