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
    return list(change, kind, url, in, _ -> true, filters);
  }

  /// Only those whose `field` is the `owner`.
  static ObjectNode below(
      Change change,
      String kind,
      String url,
      Parameters in,
      String field,
      String owner,
      String... filters) {
    return list(change, kind, url, in, o -> o.path(field).asString("").equals(owner), filters);
  }

  private static ObjectNode list(
      Change change,
      String kind,
      String url,
      Parameters in,
      Predicate<ObjectNode> first,
      String... filters) {
    var known = new ArrayList<>(COMMON);
    known.addAll(List.of(filters));
    in.only(known.toArray(String[]::new));
    var backwards = in.has("ending_before");
    var found =
        after(change.all(kind), in, backwards).stream()
            .filter(o -> !o.has("deleted"))
            .filter(first)
            .filter(created(in))
            .filter(matching(in, filters))
            .limit(limit(in) + 1L)
            .toList();
    var page = found.subList(0, Math.min(found.size(), limit(in)));
    var data =
        (backwards ? page.reversed() : page)
            .stream().map(o -> Rendering.expanded(change, o, below(in))).toList();
    return object(
        "object", "list", "data", data, "has_more", found.size() > page.size(), "url", url);
  }

  private static List<String> below(Parameters in) {
    return in.list("expand").stream()
        .map(p -> p.startsWith("data.") ? p.substring("data.".length()) : p)
        .toList();
  }

  private static int limit(Parameters in) {
    var limit = in.integer("limit").orElse(10L);
    if (limit < 1 || limit > 100) {
      throw StripeRefusal.invalid("Limit must be between 1 and 100.").param("limit");
    }
    return limit.intValue();
  }

  /// What follows the cursor. The object it names need not be one that the filters let through: it
  /// may have changed since the page before.
  private static List<ObjectNode> after(
      List<ObjectNode> oldestFirst, Parameters in, boolean backwards) {
    var all = backwards ? oldestFirst : oldestFirst.reversed();
    var cursor = backwards ? "ending_before" : "starting_after";
    if (in.text(cursor).isEmpty()) {
      return all;
    }
    var id = in.required(cursor);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).path("id").asString().equals(id)) {
        return all.subList(i + 1, all.size());
      }
    }
    throw StripeRefusal.missing("object", id, cursor);
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
