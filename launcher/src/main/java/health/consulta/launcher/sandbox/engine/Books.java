package health.consulta.launcher.sandbox.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything the sandbox knows, in memory, rebuilt from the journal at start. A {@link Change} is
/// one line there: whole or not at all, on disk before the answer leaves. Stored objects are never
/// altered in place.
public final class Books implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, ObjectNode> objects = new HashMap<>();
  private final Map<String, List<String>> idsByKind = new HashMap<>();
  private final List<JsonNode> movements = new ArrayList<>();
  private final Map<String, JsonNode> answers = new HashMap<>();
  private final Map<String, JsonNode> parcels = new LinkedHashMap<>();
  private final Deadlines deadlines;
  private final SandboxClock clock;
  private final Journal journal;
  private final Map<String, Consumer<JsonNode>> couriers = new HashMap<>();

  public Books(Path folder, Clock system) {
    clock = new SandboxClock(system);
    deadlines = new Deadlines();
    journal = new Journal(folder, line -> apply(parse(line)));
  }

  private static JsonNode parse(String line) {
    try {
      return Json.read(line);
    } catch (JacksonException e) {
      throw new IllegalStateException("the sandbox journal is damaged: " + e.getOriginalMessage());
    }
  }

  public SandboxClock clock() {
    return clock;
  }

  /// What falls due by the sandbox clock (an authorisation, a session) is settled by these rules
  /// before anybody looks.
  public void whenDue(String kind, Deadlines.Rule rule) {
    deadlines.rule(kind, rule);
  }

  /// Who takes the parcels (one event for one webhook endpoint) of a sender once they are durable.
  /// Those left from before a restart come at once.
  void deliverBy(String sender, Consumer<JsonNode> courier) {
    lock.lock();
    try {
      couriers.put(sender, courier);
      parcels.values().stream().filter(parcel -> sender(parcel).equals(sender)).forEach(courier);
    } finally {
      lock.unlock();
    }
  }

  private static String sender(JsonNode parcel) {
    return parcel.path("sender").asString("");
  }

  private void handOver(JsonNode parcel) {
    couriers.getOrDefault(sender(parcel), _ -> {}).accept(parcel);
  }

  /// Runs alone. When `work` throws, nothing happened. Returns when the change is on disk.
  public <T> T change(Function<Change, T> work) {
    long position;
    T result;
    var sent = new ArrayList<JsonNode>();
    lock.lock();
    try {
      settleWhatIsDue(sent);
      var change = new Change(this);
      result = work.apply(change);
      position = commit(change, sent);
    } finally {
      lock.unlock();
    }
    journal.sync(position);
    sent.forEach(this::handOver);
    return result;
  }

  private void settleWhatIsDue(List<JsonNode> sent) {
    for (var id = deadlines.next(clock.instant());
        id != null;
        id = deadlines.next(clock.instant())) {
      var change = new Change(this);
      deadlines.settle(change, id);
      commit(change, sent);
    }
  }

  private long commit(Change change, List<JsonNode> sent) {
    if (change.isEmpty()) {
      return journal.position();
    }
    var line = change.toJson();
    var position = journal.append(Json.write(line));
    apply(line);
    sent.addAll(change.parcels());
    return position;
  }

  private void apply(JsonNode line) {
    line.path("objects").properties().forEach(e -> put(e.getKey(), (ObjectNode) e.getValue()));
    line.path("movements").forEach(movements::add);
    line.path("answers").properties().forEach(e -> answers.put(e.getKey(), e.getValue()));
    line.path("parcels").forEach(p -> parcels.put(p.path("id").asString(), p));
    line.path("arrived").forEach(id -> parcels.remove(id.asString()));
    if (line.has("clock")) {
      clock.restore(line.path("clock").asLong());
    }
  }

  private void put(String id, ObjectNode object) {
    if (objects.put(id, object) == null) {
      idsByKind.computeIfAbsent(kind(id), _ -> new ArrayList<>()).add(id);
    }
    deadlines.watch(id, object);
  }

  private static String kind(String id) {
    return id.substring(0, id.indexOf('_'));
  }

  /// Callers hold the lock (they are inside {@link #change}).
  @Nullable ObjectNode find(String id) {
    return objects.get(id);
  }

  Collection<String> ids(String kind) {
    return idsByKind.getOrDefault(kind, List.of());
  }

  @Nullable JsonNode answer(String key) {
    return answers.get(key);
  }

  List<JsonNode> movements() {
    return movements;
  }

  Collection<JsonNode> parcels() {
    return parcels.values();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
