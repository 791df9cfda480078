package health.consulta.launcher.sandbox.engine;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON trees, written in one line each.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /// An object from alternating names and values: texts, numbers, booleans, trees or null.
  public static ObjectNode object(@Nullable Object... namesAndValues) {
    var object = MAPPER.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set(String.valueOf(namesAndValues[i]), node(namesAndValues[i + 1]));
    }
    return object;
  }

  /// An array of texts, numbers or trees.
  public static ArrayNode array(Object... values) {
    var array = MAPPER.createArrayNode();
    for (var value : values) {
      array.add(node(value));
    }
    return array;
  }

  public static JsonNode node(@Nullable Object value) {
    return MAPPER.valueToTree(value);
  }

  /// Throws `tools.jackson.core.JacksonException` on broken JSON.
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  public static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }
}
