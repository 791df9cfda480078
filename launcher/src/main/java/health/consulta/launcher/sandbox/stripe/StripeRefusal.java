package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What Stripe answers when it does not do what was asked, in its error shape.
final class StripeRefusal extends RuntimeException {
  private final int status;
  private final ObjectNode error;

  private StripeRefusal(int status, String type, String message) {
    super(message, null, false, false);
    this.status = status;
    error = Json.object("message", message, "type", type);
  }

  static StripeRefusal of(int status, String type, String message) {
    return new StripeRefusal(status, type, message);
  }

  static StripeRefusal invalid(String message) {
    return new StripeRefusal(400, "invalid_request_error", message);
  }

  static StripeRefusal missing(String what, String id, String param) {
    return new StripeRefusal(404, "invalid_request_error", "No such %s: '%s'".formatted(what, id))
        .code("resource_missing")
        .param(param);
  }

  StripeRefusal code(String code) {
    return with("code", code);
  }

  StripeRefusal param(String param) {
    return with("param", param);
  }

  StripeRefusal with(String field, Object value) {
    error.set(field, Json.node(value));
    return this;
  }

  JsonNode error() {
    return error;
  }

  Reply reply() {
    return Reply.json(status, Json.write(Json.object("error", error)));
  }
}
