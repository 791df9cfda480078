package health.consulta.launcher.demo;

import health.consulta.launcher.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The clocks of the services that live through the demo data's past, and of the payment sandbox.
final class Clocks {
  private static final List<String> SERVICES =
      List.of("consultation", "booking", "payment", "billing", "notification", "reporting");
  private static final Clock SYSTEM = Clock.systemUTC();

  private final Api api;
  private final Platform platform;
  private Duration shift = Duration.ZERO;

  Clocks(Api api, Platform platform) {
    this.api = api;
    this.platform = platform;
  }

  Instant now() {
    return SYSTEM.instant().plus(shift);
  }

  /// Sets all clocks to a time that has passed.
  void set(Instant past) {
    shift(Duration.between(SYSTEM.instant(), past));
  }

  /// Back to the present.
  void release() {
    shift(Duration.ZERO);
  }

  private void shift(Duration by) {
    var secret = platform.environment("user").get("CONSULTA_SERVICE_SECRET");
    var token =
        api.post(
                "user",
                "/internal/service-tokens",
                "",
                Map.of("service", "launcher", "secret", String.valueOf(secret)))
            .path("accessToken")
            .asString();
    shift = by;
    api.post("sandbox", "/_sandbox/clock", "", Map.of("now", now().toString()));
    for (var process : platform.processes())
      if (SERVICES.contains(process.service()))
        api.put(process.port(), "/internal/clock", token, Map.of("seconds", by.toSeconds()));
  }
}
