package health.consulta.launcher.sandbox.engine;

/// A fault that a test ordered: for requests whose path begins with `target`, or for webhooks of
/// that event type (any, when empty).
record Fault(String target, String method, Kind kind, int times, long millis) {
  enum Kind {
    ERROR500,
    ERROR500_AFTER_COMMIT,
    ERROR429,
    TIMEOUT,
    DROP_AFTER_COMMIT,
    LATENCY,
    DUPLICATE,
    DELAY,
    REORDER,
    DROP,
    WRONG_SIGNATURE,
    STALE_SIGNATURE,
    FUTURE_SIGNATURE,
    UNKNOWN_VERSION;

    boolean isForWebhooks() {
      return compareTo(LATENCY) > 0;
    }
  }

  static final String WEBHOOK = "webhook";

  boolean hits(String method, String path) {
    return !kind.isForWebhooks()
        && (this.method.isEmpty() || this.method.equals(method))
        && (path.equals(target) || path.startsWith(target.endsWith("/") ? target : target + "/"));
  }

  boolean hitsWebhook(String type) {
    return kind.isForWebhooks() && (target.isEmpty() || target.equals(type));
  }

  Fault used() {
    return new Fault(target, method, kind, times - 1, millis);
  }
}
