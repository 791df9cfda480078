package health.consulta.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientHeadersTest extends Gateway {
  private static final String[] CLAIMS = {
    "X-Forwarded-For", "6.6.6.6",
    "X-Forwarded-Host", "evil.test",
    "X-Forwarded-Proto", "https",
    "X-Forwarded-Port", "6666",
    "X-Forwarded-Prefix", "/evil",
    "X-Forwarded-User", "admin",
    "Forwarded", "for=6.6.6.6;host=evil.test",
    "X-Real-IP", "6.6.6.6",
    "X-User-Id", "1",
    "X-Account-Id", "1",
    "X-Roles", "ADMINISTRATOR",
    "Remote-User", "admin",
    "X-Original-URL", "/internal/times",
    "X-Consulta-Portal-Key", "a-guess"
  };

  @ParameterizedTest
  @ValueSource(strings = {"/api/slots", "/workspace"})
  void what_a_client_claims_about_itself_is_dropped(String path) {
    get(path, CLAIMS);
    var received = (path.equals("/workspace") ? PORTAL : SERVICES.get("consultation")).last();
    var headers = received.headers();
    assertThat(headers.entries().toString()).doesNotContain("6.6.6.6", "evil", "6666", "admin");
    for (var name :
        new String[] {
          "Forwarded",
          "X-Real-IP",
          "X-User-Id",
          "X-Account-Id",
          "X-Roles",
          "Remote-User",
          "X-Forwarded-User",
          "X-Original-URL",
          "X-Consulta-Portal-Key"
        }) assertThat(headers.get(name)).as(name).isNull();
    assertThat(headers.get("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(headers.get("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port);
    assertThat(headers.get("X-Forwarded-Port")).isEqualTo("" + port);
    assertThat(headers.get("X-Forwarded-Proto")).isEqualTo("http");
  }

  @Test
  void other_headers_and_the_token_pass() {
    var token = "Bearer " + KEYS.token(Keys.claims("PATIENT"));
    get("/api/slots", "Authorization", token, "Idempotency-Key", "k", "Accept-Language", "fr");
    var headers = SERVICES.get("consultation").last().headers();
    assertThat(headers.get("Authorization")).isEqualTo(token);
    assertThat(headers.get("Idempotency-Key")).isEqualTo("k");
    assertThat(headers.get("Accept-Language")).isEqualTo("fr");
  }

  @Test
  void the_portal_with_its_key_says_for_whom_it_asks() {
    get(
        "/api/slots",
        "X-Forwarded-For",
        "203.0.113.7",
        ClientHeaders.PORTAL_KEY,
        "the-key-of-the-portal");
    var headers = SERVICES.get("consultation").last().headers();
    assertThat(headers.get("X-Forwarded-For")).isEqualTo("203.0.113.7");
    assertThat(headers.get(ClientHeaders.PORTAL_KEY)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/slots", "/api/unknown", "/workspace"})
  void answers_carry_security_headers(String path) {
    var headers = get(path).headers();
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
    assertThat(headers.firstValue("Permissions-Policy").orElse(""))
        .contains("camera=(self)", "microphone=(self)");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void strict_transport_is_asked_for_only_where_the_way_is_https() {
    var secure =
        get(
            "/api/slots",
            "X-Forwarded-Proto",
            "https",
            ClientHeaders.PORTAL_KEY,
            "the-key-of-the-portal");
    assertThat(secure.headers().firstValue("Strict-Transport-Security")).isPresent();
  }
}
