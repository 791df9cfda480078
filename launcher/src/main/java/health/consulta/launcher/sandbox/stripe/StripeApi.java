package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Faults;
import health.consulta.launcher.sandbox.http.Reply;
import health.consulta.launcher.sandbox.http.Request;
import health.consulta.launcher.sandbox.http.Routes;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/**`: the key, the idempotency, the fault, the work, in this order.
final class StripeApi {
  /// One API operation, within a change of the books.
  private interface Operation {
    Reply run(Change change, Request request, Parameters in);
  }

  /// One that answers an object.
  private interface Answer {
    ObjectNode run(Change change, Request request, Parameters in);
  }

  private final Books books;
  private final Faults faults;
  private final Idempotency idempotency = new Idempotency();
  private final Routes routes = new Routes();

  StripeApi(Books books, Faults faults) {
    this.books = books;
    this.faults = faults;
  }

  StripeApi offer(PaymentIntents intents) {
    var one = "/v1/payment_intents/{}";
    on("POST", "/v1/payment_intents", (c, _, in) -> intents.create(c, in));
    on("POST", one + "/confirm", (c, r, in) -> intents.confirm(c, r.inPath(0), in));
    answer("GET", one, (c, r, in) -> intents.retrieve(c, r.inPath(0), in));
    answer("POST", one, (c, r, in) -> intents.update(c, r.inPath(0), in));
    answer("POST", one + "/capture", (c, r, in) -> intents.capture(c, r.inPath(0), in));
    answer("POST", one + "/cancel", (c, r, in) -> intents.cancel(c, r.inPath(0), in));
    list("/v1/payment_intents", "pi", "customer");
    list("/v1/charges", "ch", "payment_intent", "customer");
    answer("GET", "/v1/charges/{}", (c, r, in) -> Charges.retrieve(c, r.inPath(0), in));
    return this;
  }

  StripeApi offer(Customers customers) {
    var one = "/v1/customers/{}";
    answer("POST", "/v1/customers", (c, _, in) -> customers.create(c, in));
    answer("GET", one, (c, r, in) -> customers.retrieve(c, r.inPath(0), in));
    answer("POST", one, (c, r, in) -> customers.update(c, r.inPath(0), in));
    answer("DELETE", one, (c, r, _) -> customers.delete(c, r.inPath(0)));
    list("/v1/customers", "cus", "email");
    return this;
  }

  StripeApi offer(PaymentMethods methods) {
    var one = "/v1/payment_methods/{}";
    answer("GET", one, (c, r, in) -> methods.retrieve(c, r.inPath(0), in));
    answer("POST", one + "/attach", (c, r, in) -> methods.attach(c, r.inPath(0), in));
    answer("POST", one + "/detach", (c, r, in) -> methods.detach(c, r.inPath(0), in));
    list("/v1/payment_methods", "pm", "customer", "type");
    answer(
        "GET",
        "/v1/customers/{}/payment_methods",
        (c, r, in) -> Lists.below(c, "pm", r.path(), in, "customer", r.inPath(0), "type"));
    return this;
  }

  StripeApi offer(SetupIntents intents) {
    var one = "/v1/setup_intents/{}";
    on("POST", "/v1/setup_intents", (c, _, in) -> intents.create(c, in));
    on("POST", one + "/confirm", (c, r, in) -> intents.confirm(c, r.inPath(0), in));
    answer("GET", one, (c, r, in) -> intents.retrieve(c, r.inPath(0), in));
    answer("POST", one, (c, r, in) -> intents.update(c, r.inPath(0), in));
    answer("POST", one + "/cancel", (c, r, in) -> intents.cancel(c, r.inPath(0), in));
    list("/v1/setup_intents", "seti", "customer", "payment_method");
    return this;
  }

  StripeApi offer(CheckoutSessions sessions) {
    var one = "/v1/checkout/sessions/{}";
    answer("POST", "/v1/checkout/sessions", (c, _, in) -> sessions.create(c, in));
    answer("GET", one, (c, r, in) -> sessions.retrieve(c, r.inPath(0), in));
    answer("POST", one + "/expire", (c, r, in) -> sessions.expire(c, r.inPath(0), in));
    list("/v1/checkout/sessions", "cs", "payment_intent", "customer", "status");
    return this;
  }

  StripeApi offer(Refunds refunds) {
    answer("POST", "/v1/refunds", (c, _, in) -> refunds.create(c, in));
    answer("GET", "/v1/refunds/{}", (c, r, in) -> refunds.retrieve(c, r.inPath(0), in));
    list("/v1/refunds", "re", "payment_intent", "charge");
    return this;
  }

  StripeApi offer(Disputes disputes) {
    var one = "/v1/disputes/{}";
    answer("GET", one, (c, r, in) -> disputes.retrieve(c, r.inPath(0), in));
    answer("POST", one, (c, r, in) -> disputes.update(c, r.inPath(0), in));
    answer("POST", one + "/close", (c, r, in) -> disputes.close(c, r.inPath(0), in));
    list("/v1/disputes", "du", "payment_intent", "charge");
    answer(
        "GET", "/v1/balance_transactions/{}", (c, r, in) -> Balance.retrieve(c, r.inPath(0), in));
    list("/v1/balance_transactions", "txn", "source", "type", "currency");
    return this;
  }

  StripeApi offer(WebhookEndpoints endpoints) {
    answer("POST", "/v1/webhook_endpoints", (c, _, in) -> endpoints.create(c, in));
    answer("DELETE", "/v1/webhook_endpoints/{}", (c, r, _) -> endpoints.delete(c, r.inPath(0)));
    answer("GET", "/v1/events/{}", StripeApi::event);
    list("/v1/events", "evt", "type", "types[]");
    return this;
  }

  private static ObjectNode event(Change change, Request request, Parameters in) {
    in.only();
    var id = request.inPath(0);
    return Lookup.find(change, "evt_", id)
        .map(Rendering::plain)
        .orElseThrow(() -> StripeRefusal.missing("event", id, "id"));
  }

  private void list(String path, String kind, String... filters) {
    answer("GET", path, (c, _, in) -> Lists.of(c, kind, path, in, filters));
  }

  private void answer(String method, String path, Answer work) {
    on(method, path, (c, r, in) -> Reply.json(200, Rendering.text(work.run(c, r, in))));
  }

  private void on(String method, String path, Operation work) {
    routes.on(method, path, request -> serve(request, work));
  }

  Reply answer(Request request) {
    ApiKey.check(request);
    return routes.answer(request).orElseThrow(() -> unknownAddress(request));
  }

  private static StripeRefusal unknownAddress(Request request) {
    return StripeRefusal.of(
        404,
        "invalid_request_error",
        "Unrecognized request URL (%s: %s).".formatted(request.method(), request.path()));
  }

  private Reply serve(Request request, Operation work) {
    var writes = request.method().equals("POST");
    var in = Parameters.of(writes ? formOf(request) : request.query());
    var claim = writes ? request.header("Idempotency-Key") : java.util.Optional.<String>empty();
    if (claim.isEmpty()) {
      return faults.around(
          request,
          StripeApi::broken,
          StripeApi::tooMany,
          () -> books.change(c -> work.run(c, request, in)));
    }
    return idempotency.once(
        claim.get(),
        request,
        in,
        once ->
            faults.around(
                request,
                StripeApi::broken,
                StripeApi::tooMany,
                () -> books.change(c -> once.answer(c, () -> work.run(c, request, in)))));
  }

  private static String formOf(Request request) {
    var type = request.header("Content-Type").orElse("application/x-www-form-urlencoded");
    if (!request.body().isEmpty() && !type.startsWith("application/x-www-form-urlencoded")) {
      throw StripeRefusal.invalid(
          "Invalid request (check that your POST content type is application/x-www-form-urlencoded).");
    }
    return request.body();
  }

  private static Reply tooMany() {
    return StripeRefusal.of(429, "invalid_request_error", "Request rate limit exceeded.")
        .code("rate_limit")
        .reply();
  }

  private static Reply broken() {
    return StripeRefusal.of(500, "api_error", "An unknown error occurred").reply();
  }
}
