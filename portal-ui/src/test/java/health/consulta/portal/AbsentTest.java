package health.consulta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.hilla.EndpointRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whatever is null in a question to an endpoint of patients' pages, at any depth, is the caller's
/// mistake or does no harm; it is never ours.
class AbsentTest extends EndpointTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Autowired private EndpointRegistry registry;

  @TestFactory
  Stream<DynamicTest> what_is_absent_is_the_callers_mistake() {
    return registry.getEndpoints().entrySet().stream()
        .filter(each -> each.getValue().getEndpointObject().getClass().getName().contains("portal"))
        .flatMap(each ->
            each.getValue().getMethods().values().stream()
                .filter(method -> method.getParameterCount() > 0)
                .map(method ->
                    DynamicTest.dynamicTest(
                        each.getKey() + "." + method.getName(),
                        () -> absent(each.getKey(), method))));
  }

  private void absent(String service, Method method) {
    var whole = NODES.objectNode();
    for (var each : method.getParameters())
      whole.set(each.getName(), value(each.getParameterizedType()));
    for (var each : method.getParameters()) {
      var body = whole.deepCopy().putNull(each.getName());
      GATEWAY.calls.clear();
      var status = status(service, method.getName(), body);
      assertThat(status).as(each.getName()).isLessThan(500);
      if (isNeeded(each)) {
        assertThat(status).as(each.getName()).isEqualTo(400);
        assertThat(GATEWAY.calls).as(each.getName()).isEmpty();
      }
    }
    holes(whole)
        .forEach((path, body) ->
            assertThat(status(service, method.getName(), body)).as(path).isLessThan(500));
  }

  private static boolean isNeeded(Parameter each) {
    return each.getType().isPrimitive()
        || each.getAnnotatedType().isAnnotationPresent(NonNull.class);
  }

  /// The question with a null, or nothing, at each of its places in turn.
  private static Map<String, ObjectNode> holes(ObjectNode whole) {
    var holes = new TreeMap<String, ObjectNode>();
    for (var path : paths("", whole).toList()) {
      var nulled = whole.deepCopy();
      var left = whole.deepCopy();
      var at = path.lastIndexOf('/');
      var name = path.substring(at + 1);
      if (nulled.at(path.substring(0, at)) instanceof ArrayNode list) list.setNull(0);
      if (nulled.at(path.substring(0, at)) instanceof ObjectNode object) object.putNull(name);
      if (left.at(path.substring(0, at)) instanceof ObjectNode object) object.remove(name);
      holes.put(path + " null", nulled);
      holes.put(path + " left out", left);
    }
    return holes;
  }

  private static Stream<String> paths(String at, JsonNode node) {
    if (node.isArray())
      return node.isEmpty()
          ? Stream.empty()
          : Stream.concat(Stream.of(at + "/0"), paths(at + "/0", node.get(0)));
    return node.propertyStream()
        .flatMap(each ->
            Stream.concat(
                Stream.of(at + "/" + each.getKey()),
                paths(at + "/" + each.getKey(), each.getValue())));
  }

  private JsonNode value(Type type) {
    if (type instanceof ParameterizedType of) {
      var inner = of.getActualTypeArguments();
      if (of.getRawType() == Map.class) {
        var map = NODES.objectNode();
        map.set(value(inner[0]).asString(), value(inner[1]));
        return map;
      }
      return NODES.arrayNode().add(value(inner[0]));
    }
    var known = (Class<?>) type;
    if (known.isEnum()) return NODES.stringNode(known.getEnumConstants()[0].toString());
    if (known.isRecord()) {
      var object = NODES.objectNode();
      for (RecordComponent each : known.getRecordComponents())
        object.set(each.getName(), value(each.getGenericType()));
      return object;
    }
    return switch (known.getSimpleName()) {
      case "UUID" -> NODES.stringNode(Practice.id(60).toString());
      case "Instant" -> NODES.stringNode("2030-01-02T08:00:00Z");
      case "LocalDate" -> NODES.stringNode("1990-01-02");
      case "LocalTime" -> NODES.stringNode("08:00");
      case "int", "Integer", "long", "Long" -> NODES.numberNode(2);
      case "boolean", "Boolean" -> NODES.booleanNode(true);
      case "String" -> NODES.stringNode("a");
      default -> throw new IllegalStateException("no value of " + known);
    };
  }
}
