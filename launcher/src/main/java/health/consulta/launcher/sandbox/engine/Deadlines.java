package health.consulta.launcher.sandbox.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Objects that fall due. An object states it in `_due` (epoch seconds); a rule must clear that
/// field when it settles the object.
public final class Deadlines {
  /// Settles one object that fell due.
  public interface Rule {
    void settle(Change change, ObjectNode object);
  }

  private record Due(long second, String id) {}

  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparingLong(Due::second));
  private final Map<String, Long> current = new HashMap<>();
  private final Map<String, Rule> rules = new HashMap<>();

  void rule(String kind, Rule rule) {
    rules.put(kind, rule);
  }

  void watch(String id, ObjectNode object) {
    if (!object.has("_due")) {
      current.remove(id);
    } else {
      var second = object.path("_due").asLong();
      if (!Long.valueOf(second).equals(current.put(id, second))) {
        queue.add(new Due(second, id));
      }
    }
  }

  @Nullable String next(Instant now) {
    for (var due = queue.peek();
        due != null && due.second <= now.getEpochSecond();
        due = queue.peek()) {
      queue.remove();
      if (current.remove(due.id, due.second)) {
        return due.id;
      }
    }
    return null;
  }

  void settle(Change change, String id) {
    var rule = rules.get(id.substring(0, id.indexOf('_')));
    if (rule != null) {
      rule.settle(change, change.get(id));
    }
  }
}
