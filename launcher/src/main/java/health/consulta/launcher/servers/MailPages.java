package health.consulta.launcher.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// The mailbox over HTTP: pages for people, JSON for tests.
///
/// `GET /api/messages?to=&page=&size=` (newest first), `GET /api/messages/{id}`, and below it
/// `/html`, `/source`, `/attachments/{n}`; `DELETE /api/messages` empties the mailbox.
final class MailPages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    static Answer text(int status, String contentType, String body) {
      return new Answer(
          status, contentType + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer missing() {
      return text(404, "text/plain", "Not found");
    }
  }

  private record Page(Object items, int page, int size, int total) {}

  private final Mails mails;

  private MailPages(Mails mails) {
    this.mails = mails;
  }

  static void serve(Mails mails, int port) throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", new MailPages(mails)::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(exchange);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", answer.contentType());
      headers.set("X-Content-Type-Options", "nosniff");
      answer.headers().forEach(headers::set);
      exchange.sendResponseHeaders(
          answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private Answer answer(HttpExchange exchange) {
    var path =
        Arrays.stream(exchange.getRequestURI().getPath().split("/"))
            .filter(part -> !part.isEmpty())
            .toList();
    var method = exchange.getRequestMethod();
    var api = path.size() >= 2 && path.get(0).equals("api") && path.get(1).equals("messages");
    if (method.equals("DELETE") && api && path.size() == 2) {
      mails.forgetAll();
      return new Answer(204, "text/plain", new byte[0], Map.of());
    }
    if (!method.equals("GET")) {
      return Answer.text(405, "text/plain", "GET only");
    }
    if (api) {
      return switch (path.size()) {
        case 2 -> list(query(exchange));
        case 3 -> mails.find(path.get(2)).map(mail -> json(mail)).orElseGet(Answer::missing);
        case 4 -> part(path.get(2), path.get(3));
        case 5 -> attachment(path.get(2), path.get(4));
        default -> Answer.missing();
      };
    }
    var words = MailWords.of(exchange.getRequestHeaders().getFirst("Accept-Language"));
    if (path.isEmpty()) {
      return page(words.list(mails.list(query(exchange).getOrDefault("to", ""))));
    }
    return path.size() == 2 && path.get(0).equals("messages")
        ? mails.find(path.get(1)).map(mail -> page(words.mail(mail))).orElseGet(Answer::missing)
        : Answer.missing();
  }

  private Answer list(Map<String, String> query) {
    var all = mails.list(query.getOrDefault("to", ""));
    var size = Math.clamp(number(query.get("size")).orElse(50), 1, 100);
    var page = Math.max(0, number(query.get("page")).orElse(0));
    var items = all.stream().skip((long) page * size).limit(size).toList();
    return json(new Page(items, page, size, all.size()));
  }

  private Answer part(String id, String part) {
    return switch (part) {
      case "html" -> mails.find(id).map(mail -> html(mail.html())).orElseGet(Answer::missing);
      case "source" ->
          mails
              .source(id)
              .map(bytes -> new Answer(200, "text/plain; charset=utf-8", bytes, Map.of()))
              .orElseGet(Answer::missing);
      default -> Answer.missing();
    };
  }

  private Answer attachment(String id, String index) {
    return number(index)
        .flatMap(number -> mails.attachment(id, number))
        .map(content -> {
          var name = content.name().replaceAll("[^\\w.-]", "_");
          var type = content.contentType().replaceAll("[\\r\\n]", " ");
          return new Answer(
              200,
              type,
              content.bytes(),
              Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
        })
        .orElseGet(Answer::missing);
  }

  /// A mail's own page may show itself and nothing else: no script, no request.
  private static Answer html(String body) {
    var answer = Answer.text(200, "text/html", body);
    var policy =
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    return new Answer(
        200, answer.contentType(), answer.body(), Map.of("Content-Security-Policy", policy));
  }

  private static Answer page(String body) {
    return Answer.text(200, "text/html", body);
  }

  private static Answer json(Object value) {
    return Answer.text(200, "application/json", JSON.writeValueAsString(value));
  }

  private static Optional<Integer> number(@org.jspecify.annotations.Nullable String text) {
    return Optional.ofNullable(text).filter(word -> word.matches("\\d{1,6}")).map(Integer::valueOf);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var query = exchange.getRequestURI().getRawQuery();
    return query == null
        ? Map.of()
        : Arrays.stream(query.split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(
                Collectors.toMap(
                    pair -> pair[0],
                    pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                    (first, second) -> first));
  }
}
