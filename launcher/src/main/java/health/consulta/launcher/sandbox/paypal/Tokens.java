package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/// OAuth 2 by client credentials. An access token proves itself, so it outlives a restart.
final class Tokens {
  private static final Duration LASTS = Duration.ofHours(9);

  private final PayPalSettings settings;
  private final Supplier<Instant> now;

  Tokens(PayPalSettings settings, Supplier<Instant> now) {
    this.settings = settings;
    this.now = now;
  }

  ObjectNode issue(Request request) {
    var client = credentials(request);
    if (!request.body().contains("grant_type=client_credentials")) {
      throw PayPalRefusal.of(400, "unsupported_grant_type", "Grant Type is not supported.");
    }
    var until = now.get().plus(LASTS).getEpochSecond();
    return object(
        "scope",
        "https://uri.paypal.com/services/payments/payment",
        "access_token",
        token(client, until),
        "token_type",
        "Bearer",
        "expires_in",
        LASTS.toSeconds());
  }

  private String credentials(Request request) {
    var header = request.header("Authorization").orElse("");
    try {
      if (header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
        var plain = Base64.getDecoder().decode(header.substring(6).strip());
        var parts = new String(plain, StandardCharsets.UTF_8).split(":", 2);
        if (parts.length == 2 && known(parts[0], parts[1])) {
          return parts[0];
        }
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw PayPalRefusal.of(401, "invalid_client", "Client Authentication failed");
  }

  private boolean known(String client, String secret) {
    return settings.clientId().isBlank()
        || same(client, settings.clientId()) && same(secret, settings.clientSecret());
  }

  void check(Request request) {
    var header = request.header("Authorization").orElse("");
    var parts = header.startsWith("Bearer ") ? header.substring(7).split("\\.") : new String[0];
    if (parts.length != 3 || !good(parts, header.substring(7))) {
      throw PayPalRefusal.of(
          401,
          "AUTHENTICATION_FAILURE",
          "Authentication failed due to missing authorization header, or invalid authentication"
              + " credentials.");
    }
  }

  private boolean good(String[] parts, String token) {
    try {
      var client =
          new String(HexFormat.of().parseHex(parts[0].substring(5)), StandardCharsets.UTF_8);
      var until = Long.parseLong(parts[1]);
      return same(token, token(client, until)) && now.get().getEpochSecond() < until;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private String token(String client, long until) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = "sandbox " + settings.clientSecret();
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var sum = mac.doFinal((client + "." + until).getBytes(StandardCharsets.UTF_8));
      var name = HexFormat.of().formatHex(client.getBytes(StandardCharsets.UTF_8));
      return "A21AA" + name + "." + until + "." + HexFormat.of().formatHex(sum, 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
