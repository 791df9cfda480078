package health.consulta.e2e.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands that a service has sent to MongoDB, as its driver counts them (metric
/// `mongodb.driver.commands` on the management port).
public final class DatabaseCommands {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String METRIC = "/actuator/metrics/mongodb.driver.commands";

  private final Connection management;

  public DatabaseCommands(Connection management) {
    this.management = management;
  }

  /// How often each was sent so far, by `collection command`.
  public Map<String, Double> counts() throws IOException {
    var counts = new TreeMap<String, Double>();
    var all = metric("");
    for (var collection : tags(all, "collection"))
      for (var command : tags(metric(tag("?", "collection", collection)), "command"))
        counts.put(
            collection + " " + command,
            count(metric(tag("?", "collection", collection) + tag("&", "command", command))));
    return counts;
  }

  private JsonNode metric(String query) throws IOException {
    var answer = management.get(METRIC + query, "");
    if (answer.status() != 200) throw new IllegalStateException(METRIC + ": " + answer.status());
    return JSON.readTree(answer.body());
  }

  private static Iterable<String> tags(JsonNode metric, String name) {
    return metric
        .path("availableTags")
        .valueStream()
        .filter(tag -> tag.path("tag").asString().equals(name))
        .flatMap(tag -> tag.path("values").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  private static double count(JsonNode metric) {
    return metric
        .path("measurements")
        .valueStream()
        .filter(each -> each.path("statistic").asString().equals("COUNT"))
        .mapToDouble(each -> each.path("value").asDouble())
        .sum();
  }

  private static String tag(String separator, String name, String value) {
    return separator + "tag=" + URLEncoder.encode(name + ":" + value, StandardCharsets.UTF_8);
  }
}
