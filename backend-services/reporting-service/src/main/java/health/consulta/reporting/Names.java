package health.consulta.reporting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import health.consulta.contract.reporting.GroupBy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// The names under which lines and rows are shown.
@Component
class Names {
  private final MongoOperations mongo;

  Names(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Known practitioners() {
    return Known.apart(read(Facts.PRACTITIONERS));
  }

  /// Of what else an id stands for in the lines; what has the same name shares a line.
  Optional<Known> of(GroupBy groupBy) {
    return switch (groupBy) {
      case PRACTITIONER -> Optional.of(practitioners());
      case REASON -> Optional.of(new Known(read(Facts.REASONS)));
      case LOCATION -> Optional.of(new Known(read(Facts.LOCATIONS)));
      case DAY, WEEK, MONTH, MODE -> Optional.empty();
    };
  }

  /// What a line is called by what it is of; what was never told has no name.
  Function<@Nullable Object, String> lines(GroupBy groupBy) {
    var known = of(groupBy);
    return of -> of == null ? "" : known.map(names -> names.of((UUID) of)).orElseGet(of::toString);
  }

  private Map<UUID, String> read(String names) {
    return mongo.findAll(Document.class, names).stream()
        .collect(toMap(known -> known.get("_id", UUID.class), known -> known.getString("name")));
  }

  record Known(Map<UUID, String> names) {
    /// Two of the same name are told apart by the start of their id.
    static Known apart(Map<UUID, String> names) {
      var namesakes = names.values().stream().collect(groupingBy(name -> name, counting()));
      var told = new HashMap<UUID, String>();
      names.forEach((id, name) ->
          told.put(
              id,
              namesakes.getOrDefault(name, 0L) > 1
                  ? name + " " + id.toString().substring(0, 8)
                  : name));
      return new Known(told);
    }

    /// @return its id when it has no name
    String of(UUID id) {
      return names.getOrDefault(id, id.toString());
    }

    /// Those that share a line.
    List<UUID> called(String group) {
      var called =
          names.entrySet().stream()
              .filter(known -> known.getValue().equals(group))
              .map(Map.Entry::getKey)
              .toList();
      return called.isEmpty() ? id(group).map(List::of).orElse(List.of()) : called;
    }

    private static Optional<UUID> id(String group) {
      try {
        return Optional.of(UUID.fromString(group));
      } catch (IllegalArgumentException e) {
        return Optional.empty(); // nobody is called so
      }
    }
  }
}
