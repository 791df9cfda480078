package health.consulta.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// The names under which practitioners are shown.
@Component
class Practitioners {
  private final MongoOperations mongo;

  Practitioners(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Names names() {
    var names = new HashMap<UUID, String>();
    mongo
        .findAll(Document.class, Facts.NAMES)
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
