package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Json;
import tools.jackson.databind.node.ObjectNode;

/// What payment and setup intents share about sending the payer elsewhere.
final class Redirects {
  private Redirects() {}

  static void choose(ObjectNode intent, Parameters in) {
    if (in.has("payment_method_types[0]")) {
      intent.set("payment_method_types", Json.node(in.list("payment_method_types")));
      return;
    }
    var redirects =
        in.choice("automatic_payment_methods[allow_redirects]", "always", "always", "never");
    intent.set("automatic_payment_methods", object("allow_redirects", redirects, "enabled", true));
  }

  static void demandReturnUrl(ObjectNode intent, Parameters in, String kind) {
    var redirects = intent.path("automatic_payment_methods").path("allow_redirects").asString("");
    if (redirects.equals("always") && in.text("return_url").isEmpty()) {
      throw StripeRefusal.invalid(
              ("This %s is configured to accept payment methods that might redirect your customer"
                      + " off of your page: you must provide a `return_url`. To accept none of"
                      + " these, set `automatic_payment_methods[allow_redirects]` to `never`.")
                  .formatted(kind))
          .param("return_url");
    }
  }

  /// The next action of an intent whose bank wants to see the payer.
  static ObjectNode toTheBank(ObjectNode intent, String address) {
    var back = intent.path("_return_url").asString("");
    return object(
        "type",
        "redirect_to_url",
        "redirect_to_url",
        object(
            "return_url",
            back.isEmpty() ? null : back,
            "url",
            address + "/c/3ds/" + intent.path("id").asString()));
  }
}
