package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.http.Request;

/// Any test key will do; a live key never.
final class ApiKey {
  private ApiKey() {}

  static void check(Request request) {
    var header = request.header("Authorization").orElse("");
    if (!header.startsWith("Bearer ") || header.length() < 8) {
      throw StripeRefusal.of(
          401,
          "invalid_request_error",
          "You did not provide an API key. You need to provide your API key in the Authorization"
              + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
    }
    var key = header.substring("Bearer ".length());
    if (!key.matches("sk_test_[0-9A-Za-z_]+")) {
      throw StripeRefusal.of(
          401, "invalid_request_error", "Invalid API Key provided: " + hidden(key));
    }
  }

  private static String hidden(String key) {
    return key.length() < 12
        ? "****"
        : key.substring(0, 8) + "****" + key.substring(key.length() - 4);
  }
}
