package health.consulta.launcher.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/// Reads a request whole (up to {@value #LARGEST_BODY} bytes), has it answered, writes the answer.
public final class FrontDoor implements HttpHandler {
  static final int LARGEST_BODY = 1 << 20;
  private static final System.Logger LOG = System.getLogger("sandbox");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Function<Request, Reply> rooms;

  public FrontDoor(Function<Request, Reply> rooms) {
    this.rooms = rooms;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        exchange.getRequestBody().skip(32L << 20);
        write(exchange, tooLarge());
      } else {
        write(exchange, answer(request(exchange, body)));
      }
    }
  }

  private static Request request(HttpExchange exchange, byte[] body) {
    var bytes = new byte[7];
    RANDOM.nextBytes(bytes);
    var uri = exchange.getRequestURI();
    return new Request(
        "req_" + HexFormat.of().formatHex(bytes),
        exchange.getRequestMethod(),
        uri.getPath(),
        uri.getRawQuery() == null ? "" : uri.getRawQuery(),
        exchange.getRequestHeaders(),
        new String(body, StandardCharsets.UTF_8),
        List.of());
  }

  private Reply answer(Request request) {
    try {
      return rooms.apply(request).with("Request-Id", request.id());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "sandbox failed on " + request.method() + " " + request.path(), e);
      return Reply.json(
          500,
          """
          {"error":{"type":"api_error","message":"The sandbox failed; see its log."}}\
          """);
    }
  }

  private static Reply tooLarge() {
    return Reply.json(
        413,
        """
        {"error":{"type":"invalid_request_error","message":"The request body is too large."}}\
        """);
  }

  private static void write(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.status() == 0) {
      return; // closing without a word cuts the connection
    }
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    var head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 || head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
