package health.consulta.launcher.sandbox.paypal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// RFC 3339, to the second.
final class Times {
  private Times() {}

  static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
