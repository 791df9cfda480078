package health.consulta.launcher.sandbox.http;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Optional;

/// One request, its body read whole. `inPath` holds what stood at the `{}` of the route.
public record Request(
    String id,
    String method,
    String path,
    String query,
    Headers headers,
    String body,
    List<String> inPath) {
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  public String inPath(int index) {
    return inPath.get(index);
  }

  Request at(List<String> values) {
    return new Request(id, method, path, query, headers, body, values);
  }
}
