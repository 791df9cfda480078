package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Stripe's lists: newest first, `limit`, `starting_after`, `ending_before`, `created[gte]` and the
/// like.
final class Lists {
  private static final List<String> COMMON =
      List.of(
          "limit",
          "starting_after",
          "ending_before",
          "expand[]",
          "created",
          "created[gt]",
          "created[gte]",
          "created[lt]",
          "created[lte]");

  private Lists() {}

  /// `filters` are parameters that must equal the field of the same name.
  static ObjectNode of(Change change, String kind, String url, Parameters in, String... filters) {
    var known = new ArrayList<>(COMMON);
    known.addAll(List.of(filters));
    in.only(known.toArray(String[]::new));
    var found =
        change.all(kind).reversed().stream()
            .filter(created(in))
            .filter(matching(in, filters))
            .toList();
    var page = page(found, in);
    var data = page.stream().map(o -> Rendering.expanded(change, o, below(in))).toList();
    var last =
        in.has("ending_before")
            ? found.isEmpty() || page.isEmpty() || page.getFirst() == found.getFirst()
            : page.isEmpty() || page.getLast() == found.getLast();
    return object("object", "list", "data", data, "has_more", !last, "url", url);
  }

  private static List<String> below(Parameters in) {
    return in.list("expand").stream()
        .map(p -> p.startsWith("data.") ? p.substring("data.".length()) : p)
        .toList();
  }

  private static List<ObjectNode> page(List<ObjectNode> found, Parameters in) {
    var limit = in.integer("limit").orElse(10L);
    if (limit < 1 || limit > 100) {
      throw StripeRefusal.invalid("Limit must be between 1 and 100.").param("limit");
    }
    int size = limit.intValue();
    if (in.has("ending_before")) {
      int to = index(found, in, "ending_before");
      return found.subList(Math.max(0, to - size), to);
    }
    int from = in.has("starting_after") ? index(found, in, "starting_after") + 1 : 0;
    return found.subList(from, Math.min(found.size(), from + size));
  }

  private static int index(List<ObjectNode> found, Parameters in, String key) {
    var id = in.required(key);
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).path("id").asString().equals(id)) {
        return i;
      }
    }
    throw StripeRefusal.missing("object", id, key);
  }

  private static Predicate<ObjectNode> created(Parameters in) {
    return object -> {
      var at = object.path("created").asLong();
      return in.integer("created").map(v -> at == v).orElse(true)
          && in.integer("created[gt]").map(v -> at > v).orElse(true)
          && in.integer("created[gte]").map(v -> at >= v).orElse(true)
          && in.integer("created[lt]").map(v -> at < v).orElse(true)
          && in.integer("created[lte]").map(v -> at <= v).orElse(true);
    };
  }

  private static Predicate<ObjectNode> matching(Parameters in, String... filters) {
    var types = in.list("types").stream().collect(Collectors.toSet());
    return object -> {
      for (var filter : filters) {
        var wanted = in.text(filter);
        if (wanted.isPresent() && !wanted.get().equals(object.path(filter).asString(""))) {
          return false;
        }
      }
      return types.isEmpty() || types.contains(object.path("type").asString(""));
    };
  }
}
