package health.consulta.launcher.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Somebody who is signed in, and signs in again before it runs out: a slow machine loads for
/// longer than a token lasts.
final class Session {
  private static final Duration MARGIN = Duration.ofMinutes(2);

  private final Supplier<JsonNode> signIn;
  private final Clock clock;
  private String token = "";
  private Instant renewAt = Instant.MIN;

  /// @param signIn gives tokens as `POST /api/auth/login` does
  Session(Supplier<JsonNode> signIn, Clock clock) {
    this.signIn = signIn;
    this.clock = clock;
  }

  /// A token that is good for the next two minutes.
  synchronized String token() {
    if (clock.instant().isAfter(renewAt)) {
      var tokens = signIn.get();
      token = tokens.path("accessToken").asString();
      renewAt = clock.instant().plusSeconds(tokens.path("expiresIn").asLong()).minus(MARGIN);
    }
    return token;
  }
}
