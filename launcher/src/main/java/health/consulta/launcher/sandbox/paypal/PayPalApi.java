package health.consulta.launcher.sandbox.paypal;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Faults;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.http.Reply;
import health.consulta.launcher.sandbox.http.Request;
import health.consulta.launcher.sandbox.http.Routes;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The REST API: the token, the fault, the request id, the work, in this order.
final class PayPalApi {
  /// Makes or changes one resource, and answers it as it is stored.
  private interface Act {
    ObjectNode run(Change change, Request request, ObjectNode body);
  }

  private interface View {
    ObjectNode of(Change change, ObjectNode stored);
  }

  private interface LinksOf {
    Links of(ObjectNode stored);
  }

  /// Reads, or changes without a resource to show.
  private interface Ask {
    Reply run(Change change, Request request);
  }

  private final Books books;
  private final Faults faults;
  private final Tokens tokens;
  private final RequestIds ids = new RequestIds();
  private final Routes routes = new Routes();

  PayPalApi(Books books, Faults faults, Tokens tokens) {
    this.books = books;
    this.faults = faults;
    this.tokens = tokens;
  }

  PayPalApi offer(Orders orders) {
    var one = "/v2/checkout/orders/{}";
    View view = orders::view;
    make(
        "/v2/checkout/orders",
        Kind.ORDER,
        (c, r, body) -> orders.create(c, body, RequestIds.of(r)),
        view,
        orders::links);
    make(
        one + "/authorize",
        Kind.ORDER,
        (c, r, _) -> orders.authorize(c, r.inPath(0)),
        view,
        orders::links);
    make(
        one + "/capture",
        Kind.ORDER,
        (c, r, _) -> orders.capture(c, r.inPath(0)),
        view,
        orders::links);
    ask("GET", one, (c, r) -> ok(orders.view(c, orders.get(c, r.inPath(0)))));
    return this;
  }

  PayPalApi offer(Authorizations authorizations, Captures captures) {
    var one = "/v2/payments/authorizations/{}";
    View held = (_, stored) -> authorizations.view(stored);
    View taken = (_, stored) -> captures.view(stored);
    View returned = (_, stored) -> captures.refundView(stored);
    ask("GET", one, (c, r) -> ok(held.of(c, Kind.AUTHORIZATION.get(c, r.inPath(0)))));
    make(
        one + "/capture",
        Kind.CAPTURE,
        (c, r, body) -> authorizations.capture(c, r.inPath(0), body),
        taken,
        captures::links);
    make(
        one + "/reauthorize",
        Kind.AUTHORIZATION,
        (c, r, body) -> authorizations.reauthorized(c, r.inPath(0), body),
        held,
        authorizations::links);
    on("POST", one + "/void", r -> voided(r, authorizations));
    var capture = "/v2/payments/captures/{}";
    ask("GET", capture, (c, r) -> ok(taken.of(c, Kind.CAPTURE.get(c, r.inPath(0)))));
    make(
        capture + "/refund",
        Kind.REFUND,
        (c, r, body) -> captures.refund(c, r.inPath(0), body),
        returned,
        captures::refundLinks);
    ask(
        "GET",
        "/v2/payments/refunds/{}",
        (c, r) -> ok(returned.of(c, Kind.REFUND.get(c, r.inPath(0)))));
    return this;
  }

  PayPalApi offer(Vault vault) {
    View setup = (_, stored) -> vault.setupView(stored);
    View token = (_, stored) -> vault.tokenView(stored);
    full("/v3/vault/setup-tokens", Kind.SETUP_TOKEN, (c, _, body) -> vault.setUp(c, body), setup);
    full(
        "/v3/vault/payment-tokens",
        Kind.PAYMENT_TOKEN,
        (c, _, body) -> vault.exchange(c, body),
        token);
    ask(
        "GET",
        "/v3/vault/setup-tokens/{}",
        (c, r) -> ok(setup.of(c, Kind.SETUP_TOKEN.get(c, r.inPath(0)))));
    ask(
        "GET",
        "/v3/vault/payment-tokens/{}",
        (c, r) -> ok(token.of(c, Kind.PAYMENT_TOKEN.get(c, r.inPath(0)))));
    ask(
        "GET",
        "/v3/vault/payment-tokens",
        (c, r) -> ok(vault.list(c, Form.of(r.query()).getOrDefault("customer_id", ""))));
    ask(
        "DELETE",
        "/v3/vault/payment-tokens/{}",
        (c, r) -> {
          vault.delete(c, r.inPath(0));
          return NOTHING;
        });
    return this;
  }

  PayPalApi offer(Notifications notifications, Letters letters) {
    var webhooks = "/v1/notifications/webhooks";
    var events = "/v1/notifications/webhooks-events";
    full(
        webhooks,
        Kind.WEBHOOK,
        (c, _, body) -> notifications.create(c, body),
        (_, w) -> notifications.webhookView(w));
    ask("GET", webhooks, (c, _) -> ok(notifications.webhooks(c)));
    ask(
        "GET",
        webhooks + "/{}",
        (c, r) -> ok(notifications.webhookView(Kind.WEBHOOK.get(c, r.inPath(0)))));
    ask(
        "DELETE",
        webhooks + "/{}",
        (c, r) -> {
          notifications.delete(c, r.inPath(0));
          return NOTHING;
        });
    ask("GET", events, (c, r) -> ok(listed(notifications, c, r)));
    ask(
        "GET",
        events + "/{}",
        (c, r) -> ok(notifications.eventView(Kind.EVENT.get(c, r.inPath(0)))));
    ask(
        "POST",
        events + "/{}/resend",
        (c, r) -> json(202, notifications.eventView(notifications.resend(c, r.inPath(0)))));
    ask(
        "POST",
        "/v1/notifications/verify-webhook-signature",
        (_, r) -> ok(letters.verify(Body.read(r.body()))));
    return this;
  }

  PayPalApi offer(Reports reports) {
    ask(
        "GET",
        "/v1/reporting/transactions",
        (c, r) -> ok(reports.transactions(c, Form.of(r.query()))));
    return this;
  }

  private static ObjectNode listed(Notifications notifications, Change change, Request request) {
    var query = Form.of(request.query());
    try {
      var size = Integer.parseInt(query.getOrDefault("page_size", "10"));
      return notifications.events(change, size, Optional.ofNullable(query.get("event_type")));
    } catch (NumberFormatException e) {
      throw PayPalRefusal.invalid("INVALID_PARAMETER_SYNTAX", "page_size");
    }
  }

  /// An act whose answer is short unless the caller prefers the whole resource.
  private void make(String path, Kind kind, Act act, View view, LinksOf links) {
    on(
        "POST",
        path,
        request -> {
          var whole = prefersWhole(request);
          return act(
              request,
              kind,
              act,
              (change, stored) -> whole ? view.of(change, stored) : brief(stored, links));
        });
  }

  private void full(String path, Kind kind, Act act, View view) {
    on("POST", path, request -> act(request, kind, act, view));
  }

  private static ObjectNode brief(ObjectNode stored, LinksOf links) {
    return Json.object(
        "id", Kind.id(stored), "status", stored.path("status"), "links", links.of(stored).json());
  }

  private static boolean prefersWhole(Request request) {
    return request.header("Prefer").orElse("").equals("return=representation");
  }

  private Reply act(Request request, Kind kind, Act act, View view) {
    var id = RequestIds.of(request);
    return ids.alone(
        request, id, () -> books.change(change -> once(change, request, id, kind, act, view)));
  }

  private Reply once(
      Change change, Request request, Optional<String> id, Kind kind, Act act, View view) {
    var before = id.flatMap(key -> ids.known(change, request, key));
    if (before.isPresent()) {
      return ok(view.of(change, kind.get(change, before.get())));
    }
    var stored = act.run(change, request, Body.read(request.body()));
    id.ifPresent(key -> ids.remember(change, request, key, Kind.id(stored)));
    return json(201, view.of(change, stored));
  }

  private Reply voided(Request request, Authorizations authorizations) {
    Act act = (c, r, _) -> authorizations.voided(c, r.inPath(0));
    var reply = act(request, Kind.AUTHORIZATION, act, (_, stored) -> authorizations.view(stored));
    return prefersWhole(request) ? new Reply(200, reply.headers(), reply.body()) : NOTHING;
  }

  private void ask(String method, String path, Ask ask) {
    on(method, path, request -> books.change(change -> ask.run(change, request)));
  }

  private void on(String method, String path, java.util.function.Function<Request, Reply> work) {
    routes.on(
        method,
        path,
        request -> faults.around(request, PayPalApi::broken, () -> answered(request, work)));
  }

  private static Reply answered(Request request, java.util.function.Function<Request, Reply> work) {
    try {
      return work.apply(request);
    } catch (PayPalRefusal refusal) {
      return refusal.reply();
    }
  }

  Reply answer(Request request) {
    if (request.path().equals("/v1/oauth2/token")) {
      return faults.around(request, PayPalApi::broken, () -> ok(tokens.issue(request)));
    }
    tokens.check(request);
    return routes.answer(request).orElseThrow(PayPalRefusal::missing);
  }

  private static Reply broken() {
    return PayPalRefusal.of(500, "INTERNAL_SERVER_ERROR", "An internal server error has occurred.")
        .reply();
  }

  private static final Reply NOTHING = new Reply(204, Map.of(), "");

  private static Reply ok(ObjectNode body) {
    return json(200, body);
  }

  private static Reply json(int status, ObjectNode body) {
    return Reply.json(status, Json.write(body));
  }
}
