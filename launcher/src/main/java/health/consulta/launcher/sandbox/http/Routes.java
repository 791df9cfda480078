package health.consulta.launcher.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Which room answers which method and path. `{}` stands for one path segment.
public final class Routes {
  private record Route(String method, Pattern path, Function<Request, Reply> answer) {}

  private final List<Route> routes = new ArrayList<>();

  public Routes on(String method, String path, Function<Request, Reply> answer) {
    var pattern = Pattern.compile(path.replace("{}", "([^/]+)"));
    routes.add(new Route(method, pattern, answer));
    return this;
  }

  public Optional<Reply> answer(Request request) {
    for (var route : routes) {
      var match = route.path.matcher(request.path());
      if (route.method.equals(request.method()) && match.matches()) {
        var values = new ArrayList<String>();
        for (int i = 1; i <= match.groupCount(); i++) {
          values.add(match.group(i));
        }
        return Optional.of(route.answer.apply(request.at(values)));
      }
    }
    return Optional.empty();
  }
}
