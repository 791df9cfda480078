package health.consulta.launcher.sandbox.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One atomic change of the books. What it reads is a copy: alter it and {@link #put} it back.
public final class Change {
  private final Books books;
  private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
  private final List<JsonNode> movements = new ArrayList<>();
  private final ObjectNode answers = Json.object();
  private final List<JsonNode> parcels = new ArrayList<>();
  private final List<Object> arrived = new ArrayList<>();
  private boolean clockMoved;

  Change(Books books) {
    this.books = books;
  }

  public Instant now() {
    return books.clock().instant();
  }

  public Optional<ObjectNode> find(String id) {
    var own = objects.get(id);
    return Optional.ofNullable(own != null ? own : books.find(id)).map(ObjectNode::deepCopy);
  }

  /// An object that other objects of the books refer to.
  public ObjectNode get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("the books lack " + id));
  }

  /// All objects whose id begins with `kind_`, oldest first, as they were before this change. Not
  /// to be altered.
  public List<ObjectNode> all(String kind) {
    return books.ids(kind).stream().map(books::find).map(ObjectNode.class::cast).toList();
  }

  public void put(ObjectNode object) {
    objects.put(object.path("id").asString(), object.deepCopy());
  }

  public void move(Movement movement) {
    movements.add(movement.toJson());
  }

  /// A parcel has an `id` of its own; the courier knows the rest.
  public void send(ObjectNode parcel) {
    parcels.add(parcel);
  }

  public void arrived(String parcel) {
    arrived.add(parcel);
  }

  public Optional<JsonNode> answer(String key) {
    return Optional.ofNullable(books.answer(key));
  }

  public void answer(String key, ObjectNode answer) {
    answers.set(key, answer);
  }

  public void setClock(Instant now) {
    books.clock().set(now);
    clockMoved = true;
  }

  public List<JsonNode> movements() {
    return List.copyOf(books.movements());
  }

  public Collection<JsonNode> undelivered() {
    return List.copyOf(books.parcels());
  }

  List<JsonNode> parcels() {
    return parcels;
  }

  boolean isEmpty() {
    return objects.isEmpty()
        && movements.isEmpty()
        && answers.isEmpty()
        && parcels.isEmpty()
        && arrived.isEmpty()
        && !clockMoved;
  }

  ObjectNode toJson() {
    var line = Json.object("at", now().toString());
    if (clockMoved) {
      line.put("clock", books.clock().offsetMillis());
    }
    if (!objects.isEmpty()) {
      line.set("objects", Json.node(objects));
    }
    if (!movements.isEmpty()) {
      line.set("movements", Json.node(movements));
    }
    if (!answers.isEmpty()) {
      line.set("answers", answers);
    }
    if (!parcels.isEmpty()) {
      line.set("parcels", Json.node(parcels));
    }
    if (!arrived.isEmpty()) {
      line.set("arrived", Json.node(arrived));
    }
    return line;
  }
}
