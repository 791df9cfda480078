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
  /// The `flaw` of a parcel whose letter is to be signed by somebody else, or long ago.
  public static final String FORGED = "forged";

  public static final String STALE = "stale";

  private final List<Fault> faults = new ArrayList<>();

  /// Takes `{"path", "method"?, "kind", "times"?, "millis"?}` or `{"webhook": kind, "times"?,
  /// "millis"?}`; throws IllegalArgumentException on anything else.
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
            order.path("path").asString(""),
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

  /// Runs the work, unless a fault stands in its way.
  public Reply around(Request request, Supplier<Reply> broken, Supplier<Reply> work) {
    var fault = take(f -> f.hits(request.method(), request.path()));
    if (fault.isEmpty()) {
      return work.get();
    }
    var millis = fault.get().millis();
    return switch (fault.get().kind()) {
      case ERROR500 -> broken.get();
      case ERROR500_AFTER_COMMIT -> {
        work.get();
        yield broken.get();
      }
      case ERROR429 -> new Reply(429, broken.get().headers(), broken.get().body());
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

  /// How a webhook is to be treated this time.
  Handling forWebhook() {
    var fault = take(f -> f.kind().isForWebhooks());
    return fault.map(Faults::handling).orElse(Handling.NORMAL);
  }

  private static Handling handling(Fault fault) {
    return switch (fault.kind()) {
      case DUPLICATE -> new Handling(2, Duration.ZERO, "");
      case DROP -> new Handling(0, Duration.ZERO, "");
      case WRONG_SIGNATURE -> new Handling(1, Duration.ZERO, FORGED);
      case STALE_SIGNATURE -> new Handling(1, Duration.ZERO, STALE);
      // of n reordered ones the first waits longest, so that they arrive in reverse
      case REORDER -> new Handling(1, Duration.ofMillis(fault.millis() * fault.times()), "");
      default -> new Handling(1, Duration.ofMillis(fault.millis()), "");
    };
  }

  /// `copies` of a webhook, after `delay`; no copy at all is a webhook that gets lost for good.
  /// What is wrong with the signature of the first attempt stands in the parcel's `flaw`.
  record Handling(int copies, Duration delay, String flaw) {
    static final Handling NORMAL = new Handling(1, Duration.ZERO, "");
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
