package health.consulta.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a browser calls itself, in two words that its owner knows again. Nothing else of it is
/// kept.
final class Device {
  /// The first that is found counts: many call themselves by the name of others too.
  private static final Map<String, String> BROWSERS =
      inOrder(
          "Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "FxiOS", "Firefox", "Chrome",
          "Chrome", "CriOS", "Chrome", "Safari", "Safari");

  private static final Map<String, String> SYSTEMS =
      inOrder(
          "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS",
          "Mac", "Linux", "Linux");

  private Device() {}

  /// @return nothing when it says nothing that we know
  static @Nullable String of(HttpServletRequest request) {
    var agent = request.getHeader("User-Agent");
    if (agent == null) return null;
    var name =
        Stream.of(BROWSERS, SYSTEMS)
            .flatMap(
                known -> known.keySet().stream().filter(agent::contains).limit(1).map(known::get))
            .collect(Collectors.joining(", "));
    return name.isEmpty() ? null : name;
  }

  private static Map<String, String> inOrder(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int n = 0; n < pairs.length; n += 2) map.put(pairs[n], pairs[n + 1]);
    return map;
  }
}
