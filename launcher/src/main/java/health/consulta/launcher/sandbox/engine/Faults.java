package health.consulta.launcher.sandbox.engine;

import health.consulta.launcher.sandbox.http.Reply;
import health.consulta.launcher.sandbox.http.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// The faults in force. They live in memory: a restarted sandbox is well again.
public final class Faults {
  private final List<Fault> faults = new ArrayList<>();

  /// Takes `{"path", "method"?, "kind", "times"?, "millis"?}` or `{"webhook": kind, "type"?,
  /// "times"?, "millis"?}`; throws IllegalArgumentException on anything else.
  public synchronized void add(JsonNode order) {
    var webhook = order.has(Fault.WEBHOOK);
    var kind =
        Fault.Kind.valueOf(
            order.path(webhook ? Fault.WEBHOOK : "kind").asString("").toUpperCase(Locale.ROOT));
    if (kind.isForWebhooks() != webhook || !(webhook || order.has("path"))) {
      throw new IllegalArgumentException("a fault names a path and a kind, or a webhook kind");
    }
    faults.add(
        new Fault(
            order.path(webhook ? "type" : "path").asString(""),
            order.path("method").asString("").toUpperCase(Locale.ROOT),
            kind,
            order.path("times").asInt(1),
            order.path("millis").asLong(defaultMillis(kind))));
  }

  private static long defaultMillis(Fault.Kind kind) {
    return kind == Fault.Kind.TIMEOUT ? 60_000 : 1_000;
  }

  public synchronized void clear() {
    faults.clear();
  }

  public synchronized JsonNode toJson() {
    return Json.node(faults);
  }

  private synchronized Optional<Fault> take(Predicate<Fault> wanted) {
    for (int i = 0; i < faults.size(); i++) {
      var fault = faults.get(i);
      if (wanted.test(fault)) {
        if (fault.times() > 1) {
          faults.set(i, fault.used());
        } else {
          faults.remove(i);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /// For a provider that has no words of its own for a 429.
  public Reply around(Request request, Supplier<Reply> broken, Supplier<Reply> work) {
    return around(
        request, broken, () -> new Reply(429, broken.get().headers(), broken.get().body()), work);
  }

  /// Runs the work, unless a fault stands in its way.
  public Reply around(
      Request request, Supplier<Reply> broken, Supplier<Reply> tooMany, Supplier<Reply> work) {
    var fault = take(f -> f.hits(request.method(), request.path()));
    if (fault.isEmpty()) {
      return work.get();
    }
    var millis = fault.get().millis();
    return switch (fault.get().kind()) {
      case ERROR500 -> broken.get();
      case ERROR429 -> tooMany.get();
      case ERROR500_AFTER_COMMIT -> {
        work.get();
        yield broken.get();
      }
      case LATENCY -> {
        pause(millis);
        yield work.get();
      }
      case TIMEOUT -> {
        pause(millis);
        yield Reply.DROPPED;
      }
      default -> {
        work.get();
        yield Reply.DROPPED;
      }
    };
  }

  /// How a webhook of this event type is to be treated this time.
  Handling forWebhook(String type) {
    var fault = take(f -> f.hitsWebhook(type));
    return fault.map(Faults::handling).orElse(Handling.NORMAL);
  }

  private static Handling handling(Fault fault) {
    return switch (fault.kind()) {
      case DUPLICATE -> new Handling(2, Duration.ZERO, Disguise.NONE);
      case DROP -> new Handling(0, Duration.ZERO, Disguise.NONE);
      // of n reordered ones the first waits longest, so that they arrive in reverse
      case REORDER ->
          new Handling(1, Duration.ofMillis(fault.millis() * fault.times()), Disguise.NONE);
      case WRONG_SIGNATURE -> new Handling(1, Duration.ZERO, Disguise.WRONG_SIGNATURE);
      case STALE_SIGNATURE -> new Handling(1, Duration.ZERO, Disguise.STALE_SIGNATURE);
      case FUTURE_SIGNATURE -> new Handling(1, Duration.ZERO, Disguise.FUTURE_SIGNATURE);
      case UNKNOWN_VERSION -> new Handling(1, Duration.ZERO, Disguise.UNKNOWN_VERSION);
      default -> new Handling(1, Duration.ofMillis(fault.millis()), Disguise.NONE);
    };
  }

  /// `copies` of a webhook, after `delay`; no copy at all is a webhook that gets lost for good. The
  /// first attempt wears the disguise; the ones after it are in order.
  record Handling(int copies, Duration delay, Disguise disguise) {
    static final Handling NORMAL = new Handling(1, Duration.ZERO, Disguise.NONE);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
