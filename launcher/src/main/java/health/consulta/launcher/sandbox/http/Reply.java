package health.consulta.launcher.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Map;

/// One answer.
public record Reply(int status, Map<String, String> headers, String body) {
  /// The connection is cut and nothing is said.
  public static final Reply DROPPED = new Reply(0, Map.of(), "");

  public static Reply json(int status, String body) {
    return new Reply(status, Map.of("Content-Type", "application/json"), body);
  }

  public static Reply html(int status, String body) {
    return new Reply(status, Map.of("Content-Type", "text/html; charset=utf-8"), body);
  }

  public static Reply seeOther(String location) {
    return new Reply(303, Map.of("Location", location), "");
  }

  public Reply with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
