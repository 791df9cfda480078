package health.consulta.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "consulta.rate.address=40",
      "consulta.rate.account=5",
      "consulta.rate.login=3",
      "consulta.rate.passkey-options=4",
      "consulta.rate.password-reset=2",
      "consulta.rate.holds=2"
    })
class RateLimitTest extends Gateway {
  @Test
  void sign_ins_are_limited_by_address_whatever_way_the_path_is_written() {
    assertThat(statuses(3, i -> post("/api/auth/login", "{}", from("198.51.100.1")).statusCode()))
        .containsOnly(200);
    for (var path : new String[] {"/api/auth/login", "/api/auth/%6cogin"}) {
      var refused = post(path, "{}", from("198.51.100.1"));
      assertProblem(refused, 429, "TOO_MANY_REQUESTS");
      assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(1, 60);
    }
    assertThat(post("/api/auth/login", "{}", from("198.51.100.2")).statusCode()).isEqualTo(200);
    assertThat(get("/api/slots", from("198.51.100.1")).statusCode()).isEqualTo(200);
  }

  @Test
  void passkeys_are_tried_as_seldom_as_passwords_and_asked_for_a_little_more_often() {
    var client = from("198.51.100.5");
    var tried = statuses(4, i -> post("/api/auth/passkey", "{}", client).statusCode());
    assertThat(tried).containsExactly(200, 200, 200, 429);
    var asked = statuses(5, i -> post("/api/auth/passkey/options", "{}", client).statusCode());
    assertThat(asked).containsExactly(200, 200, 200, 200, 429);
  }

  @Test
  void resets_and_holds_have_limits_of_their_own() {
    var client = from("198.51.100.3");
    assertThat(
            statuses(3, i -> post("/api/auth/password-reset", "{}", client).statusCode()).getLast())
        .isEqualTo(429);
    assertThat(statuses(3, i -> post("/api/holds", "{}", client).statusCode()).getLast())
        .isEqualTo(429);
    assertThat(get("/api/holds/1", client).statusCode()).isEqualTo(200);
  }

  @Test
  void everything_is_limited_by_address_even_with_bad_tokens() {
    var client = from("198.51.100.4");
    var headers = new ArrayList<>(java.util.List.of(client));
    headers.add("Authorization");
    headers.add("Bearer abc");
    var statuses =
        statuses(41, i -> get("/api/slots", headers.toArray(String[]::new)).statusCode());
    assertThat(statuses.getFirst()).isEqualTo(401);
    assertThat(statuses.getLast()).isEqualTo(429);
    assertThat(get("/workspace", client).statusCode()).isEqualTo(200);
  }

  @Test
  void one_line_of_ipv6_counts_as_one_address() {
    assertThat(
            statuses(
                    4,
                    i ->
                        post("/api/auth/login", "{}", from("[2001:db8:1:1::" + (i + 1) + "]"))
                            .statusCode())
                .getLast())
        .isEqualTo(429);
    assertThat(post("/api/auth/login", "{}", from("[2001:db8:1:2::1]")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_account_is_limited_wherever_it_comes_from() {
    var token = "Bearer " + KEYS.token(Keys.claims("PATIENT"));
    var statuses =
        statuses(
            6,
            i ->
                get(
                        "/api/bookings",
                        "Authorization",
                        token,
                        "X-Forwarded-For",
                        "198.51.101." + i,
                        ClientHeaders.PORTAL_KEY,
                        "the-key-of-the-portal")
                    .statusCode());
    assertThat(statuses.subList(0, 5)).containsOnly(200);
    assertThat(statuses.getLast()).isEqualTo(429);
  }

  private static java.util.List<Integer> statuses(int times, IntFunction<Integer> ask) {
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < times; i++) statuses.add(ask.apply(i));
    return statuses;
  }

  private static String[] from(String address) {
    return new String[] {
      "X-Forwarded-For", address, ClientHeaders.PORTAL_KEY, "the-key-of-the-portal"
    };
  }
}
