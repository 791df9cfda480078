package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.http.Reply;
import health.consulta.launcher.sandbox.http.Request;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Stripe's idempotency keys: the first answer is kept with its effects, in the same change.
/// Refused parameters are not kept (nothing was executed).
final class Idempotency {
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  /// What may be done once under a key.
  record Once(String key, String fingerprint) {
    Reply answer(Change change, Supplier<Reply> work) {
      var known = change.answer(key);
      if (known.isPresent()) {
        return replay(known.get());
      }
      var reply = work.get();
      change.answer(
          key,
          Json.object("fingerprint", fingerprint, "status", reply.status(), "body", reply.body()));
      return reply;
    }

    private Reply replay(JsonNode known) {
      if (!known.path("fingerprint").asString().equals(fingerprint)) {
        throw StripeRefusal.of(
            400,
            "idempotency_error",
            "Keys for idempotent requests can only be used with the same parameters they were first"
                + " used with. Try using a key other than '%s' if you meant to execute a different"
                    .formatted(key.substring(key.indexOf(' ') + 1))
                + " request.");
      }
      return Reply.json(known.path("status").asInt(), known.path("body").asString())
          .with("Idempotent-Replayed", "true");
    }
  }

  Reply once(String key, Request request, Parameters in, Function<Once, Reply> work) {
    if (key.length() > 255) {
      throw StripeRefusal.invalid("Idempotency keys may have up to 255 characters.");
    }
    var own = request.header("Authorization").orElse("").hashCode() + " " + key;
    if (!running.add(own)) {
      throw StripeRefusal.of(
              409,
              "idempotency_error",
              "There is currently another in-progress request using this Idempotent Key (that"
                  + " probably means you submitted twice, and the other request is still going"
                  + " through): "
                  + key
                  + ". Please try again later.")
          .code("idempotency_key_in_use");
    }
    try {
      var fingerprint = request.method() + " " + request.path() + " " + in.canonical();
      return work.apply(new Once(own, fingerprint));
    } finally {
      running.remove(own);
    }
  }
}
