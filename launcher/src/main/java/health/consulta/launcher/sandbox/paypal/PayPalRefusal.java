package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.http.Reply;
import tools.jackson.databind.node.ObjectNode;

/// What PayPal answers when it does not do what was asked, in its error shape.
final class PayPalRefusal extends RuntimeException {
  private static final String ENTITY =
      "The requested action could not be performed, semantically incorrect, or failed business"
          + " validation.";
  private static final String REQUEST =
      "Request is not well-formed, syntactically incorrect, or violates schema.";

  private final int status;
  private final ObjectNode error;

  private PayPalRefusal(int status, String name, String message) {
    super(message, null, false, false);
    this.status = status;
    error = object("name", name, "message", message, "debug_id", Ids.next(13).toLowerCase());
  }

  static PayPalRefusal of(int status, String name, String message) {
    return new PayPalRefusal(status, name, message);
  }

  /// 422: understood, and not possible.
  static PayPalRefusal issue(String issue, String description) {
    return of(422, "UNPROCESSABLE_ENTITY", ENTITY).detail(issue, description, "");
  }

  /// 422 because of one field of the body.
  static PayPalRefusal issue(String issue, String description, String field) {
    return of(422, "UNPROCESSABLE_ENTITY", ENTITY).detail(issue, description, field);
  }

  /// 400: one field of the body is missing or malformed.
  static PayPalRefusal invalid(String issue, String field) {
    return of(400, "INVALID_REQUEST", REQUEST).detail(issue, sentence(issue), field);
  }

  private static String sentence(String issue) {
    return switch (issue) {
      case "MISSING_REQUIRED_PARAMETER" -> "A required field is missing.";
      case "INVALID_STRING_LENGTH" -> "The field is too short or too long.";
      case "INVALID_PARAMETER_SYNTAX" -> "The field does not have the expected format.";
      case "MALFORMED_REQUEST_JSON" -> "The body is not well-formed JSON.";
      case "PAYPAL_REQUEST_ID_REQUIRED" ->
          "With a payment_source the PayPal-Request-Id header is required.";
      default -> "The field has a value that is not allowed.";
    };
  }

  static PayPalRefusal missing() {
    return of(404, "RESOURCE_NOT_FOUND", "The specified resource does not exist.")
        .detail("INVALID_RESOURCE_ID", "There is no resource with this ID.", "");
  }

  private PayPalRefusal detail(String issue, String description, String field) {
    var detail = object("issue", issue, "description", description);
    if (!field.isEmpty()) {
      detail.put("field", field).put("location", "body");
    }
    error.withArray("details").add(detail);
    return this;
  }

  PayPalRefusal link(String rel, String href) {
    error.withArray("links").add(object("href", href, "rel", rel, "method", "GET"));
    return this;
  }

  Reply reply() {
    return Reply.json(status, Json.write(error));
  }
}
