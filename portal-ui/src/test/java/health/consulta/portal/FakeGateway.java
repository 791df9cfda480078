package health.consulta.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The gateway and everything behind it, in this process: answers what it was told to, and
/// remembers what it was asked.
public final class FakeGateway implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final List<Route> routes = new ArrayList<>();
  private final Map<String, Problem> problems = new ConcurrentHashMap<>();
  public final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile boolean down;

  public FakeGateway(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException taken) {
      throw new java.io.UncheckedIOException(taken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// @param pattern such as `GET /api/practitioners/{id}`
  public FakeGateway on(String pattern, Answer answer) {
    routes.addFirst(Route.of(pattern, answer));
    return this;
  }

  /// The next calls of `METHOD /path` are refused, until [#heal()].
  ///
  /// @param causes why a start cannot be had, or `lines[0] STALE`: why another part cannot
  public void refuse(String methodAndPath, int status, String code, String... causes) {
    problems.put(methodAndPath, new Problem(status, code, List.of(causes)));
  }

  public void goDown() {
    down = true;
  }

  public void heal() {
    down = false;
    problems.clear();
    calls.clear();
  }

  public List<String> asked() {
    return calls.stream().map(Call::line).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (down) {
        send(exchange, 503, Map.of("code", "UNREACHABLE", "status", 503));
        return;
      }
      var call = call(exchange);
      calls.add(call);
      var problem = problems.get(call.line());
      if (problem != null) send(exchange, problem.status(), problem.body());
      else answer(exchange, call);
    }
  }

  private void answer(HttpExchange exchange, Call call) throws IOException {
    for (var route : routes) {
      var match = route.pattern().matcher(call.line());
      if (!match.matches()) continue;
      var answer = route.answer().to(call.with(match));
      if (answer == null) send(exchange, 404, Map.of("code", "NOT_FOUND", "status", 404));
      else send(exchange, 200, answer);
      return;
    }
    send(exchange, 404, Map.of("code", "NOT_FOUND", "status", 404));
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = body instanceof byte[] raw ? raw : JSON.writeValueAsBytes(body);
    exchange
        .getResponseHeaders()
        .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Call call(HttpExchange exchange) throws IOException {
    var query = new LinkedHashMap<String, String>();
    var raw = exchange.getRequestURI().getRawQuery();
    if (raw != null)
      Stream.of(raw.split("&"))
          .map(pair -> pair.split("=", 2))
          .forEach(pair -> query.put(pair[0], decode(pair.length > 1 ? pair[1] : "")));
    return new Call(
        exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
        query,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
        exchange.getRequestHeaders().getFirst("Authorization"),
        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
        List.of());
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @FunctionalInterface
  public interface Answer {
    @Nullable Object to(Call call);
  }

  public record Call(
      String line,
      Map<String, String> query,
      String body,
      @Nullable String authorization,
      @Nullable String key,
      List<String> path) {
    Call with(Matcher match) {
      var groups = new ArrayList<String>();
      for (var i = 1; i <= match.groupCount(); i++) groups.add(match.group(i));
      return new Call(line, query, body, authorization, key, groups);
    }

    public <T> T body(Class<T> type) {
      return JSON.readValue(body, type);
    }
  }

  private static final Pattern PART = Pattern.compile("(\\w+\\[\\S*) (.+)");

  private record Problem(int status, String code, List<String> causes) {
    Map<String, Object> body() {
      return Map.of(
          "code", code, "status", status, "errors", causes.stream().map(this::error).toList());
    }

    private Map<String, String> error(String cause) {
      var part = PART.matcher(cause);
      return part.matches()
          ? Map.of("field", part.group(1), "message", part.group(2))
          : Map.of("field", "start", "message", cause);
    }
  }

  private record Route(Pattern pattern, Answer answer) {
    static Route of(String pattern, Answer answer) {
      return new Route(Pattern.compile(pattern.replaceAll("\\{[^}]+}", "([^/]+)")), answer);
    }
  }
}
