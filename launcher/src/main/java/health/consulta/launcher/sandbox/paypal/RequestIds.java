package health.consulta.launcher.sandbox.paypal;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// `PayPal-Request-Id`: the same id on the same address is the same act, and is answered with how
/// its resource stands by then (200). What was refused is not kept. Ids are kept for 6 hours for
/// orders, 45 days for payments, 3 hours for the vault.
final class RequestIds {
  private static final int LONGEST = 108;

  private final Set<String> running = ConcurrentHashMap.newKeySet();

  static Optional<String> of(Request request) {
    var id = request.header("PayPal-Request-Id");
    if (id.isPresent() && (id.get().isEmpty() || id.get().length() > LONGEST)) {
      throw PayPalRefusal.invalid("INVALID_STRING_LENGTH", "PayPal-Request-Id");
    }
    return id;
  }

  private static String key(Request request, String id) {
    return "paypal " + request.path() + " " + id;
  }

  /// The resource that came of the act before.
  Optional<String> known(Change change, Request request, String id) {
    return change
        .answer(key(request, id))
        .filter(known ->
            change
                .now()
                .isBefore(Instant.parse(known.path("at").asString()).plus(kept(request.path()))))
        .map(known -> known.path("resource").asString());
  }

  void remember(Change change, Request request, String id, String resource) {
    change.answer(
        key(request, id), Json.object("resource", resource, "at", change.now().toString()));
  }

  private static Duration kept(String path) {
    return path.startsWith("/v2/payments/")
        ? Duration.ofDays(45)
        : path.startsWith("/v3/") ? Duration.ofHours(3) : Duration.ofHours(6);
  }

  /// Of two at the same time the second is refused.
  <T> T alone(Request request, Optional<String> id, Supplier<T> work) {
    if (id.isEmpty()) {
      return work.get();
    }
    var key = key(request, id.get());
    if (!running.add(key)) {
      throw PayPalRefusal.of(
          409, "RESOURCE_CONFLICT", "A previous request with this PayPal-Request-Id is running.");
    }
    try {
      return work.get();
    } finally {
      running.remove(key);
    }
  }
}
