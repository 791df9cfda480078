package health.consulta.launcher.sandbox;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Faults;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.http.Reply;
import health.consulta.launcher.sandbox.http.Request;
import health.consulta.launcher.sandbox.http.Routes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// `/_sandbox/**`: the ground truth, and the levers of the tests. It needs no key: the sandbox
/// listens on this machine only.
final class ControlApi {
  private final Books books;
  private final Faults faults;
  private final Routes routes;

  ControlApi(Books books, Faults faults, IntFunction<JsonNode> forgeries) {
    this.books = books;
    this.faults = faults;
    routes =
        new Routes()
            .on("GET", "/_sandbox/health", _ -> ok(object("status", "UP")))
            .on("GET", "/_sandbox/ledger", _ -> ledger())
            .on("GET", "/_sandbox/faults", _ -> ok(faults.toJson()))
            .on("POST", "/_sandbox/faults", this::addFault)
            .on("DELETE", "/_sandbox/faults", _ -> clearFaults())
            .on("POST", "/_sandbox/forgeries", request -> ok(forgeries.apply(times(request))))
            .on("GET", "/_sandbox/clock", _ -> clock())
            .on("POST", "/_sandbox/clock", this::setClock);
  }

  Reply answer(Request request) {
    try {
      return routes.answer(request).orElseGet(() -> problem(404, "no such lever"));
    } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
      return problem(400, "not understood: " + e.getMessage());
    }
  }

  private Reply ledger() {
    return books.change(change ->
        ok(
            object(
                "movements",
                change.movements(),
                "undeliveredWebhooks",
                change.undelivered().size(),
                "now",
                change.now().toString())));
  }

  private Reply addFault(Request request) {
    faults.add(Json.read(request.body()));
    return ok(faults.toJson());
  }

  private Reply clearFaults() {
    faults.clear();
    return ok(faults.toJson());
  }

  private static int times(Request request) {
    return Json.read(request.body()).path("times").asInt(1);
  }

  private Reply clock() {
    return ok(object("now", books.clock().instant().toString()));
  }

  private Reply setClock(Request request) {
    var order = Json.read(request.body());
    books.change(change -> {
      change.setClock(wanted(order, change.now()));
      return change;
    });
    books.change(change -> change); // settles what fell due by it
    return clock();
  }

  private static Instant wanted(JsonNode order, Instant now) {
    return order.has("now")
        ? Instant.parse(order.path("now").asString())
        : now.plus(Duration.ofSeconds(order.path("advanceSeconds").asLong()));
  }

  private static Reply ok(JsonNode body) {
    return Reply.json(200, Json.write(body));
  }

  private static Reply problem(int status, String message) {
    return Reply.json(status, Json.write(object("error", message)));
  }
}
