package health.consulta.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

class TokensTest extends Gateway {
  static Stream<Arguments> bad() {
    var forger = new Keys("one");
    var stranger = new Keys("two");
    return Stream.of(
        Arguments.of("no token at all", ""),
        Arguments.of("garbage", "abc"),
        Arguments.of("forged under a known key id", forger.token(person())),
        Arguments.of("signed by an unknown key", stranger.token(person())),
        Arguments.of("no signature", Keys.unsigned(person())),
        Arguments.of(
            "HS256 with the public key as secret", KEYS.signed(JWSAlgorithm.HS256, person())),
        Arguments.of("RS512", KEYS.signed(JWSAlgorithm.RS512, person())),
        Arguments.of("PS256", KEYS.signed(JWSAlgorithm.PS256, person())),
        Arguments.of(
            "expired",
            KEYS.token(person().expirationTime(Date.from(Instant.now().minusSeconds(120))))),
        Arguments.of("without expiry", KEYS.token(person().expirationTime(null))),
        Arguments.of(
            "not yet valid",
            KEYS.token(person().notBeforeTime(Date.from(Instant.now().plusSeconds(200))))),
        Arguments.of("another issuer", KEYS.token(person().issuer("other"))),
        Arguments.of("another audience", KEYS.token(person().audience("other"))),
        Arguments.of("no audience", KEYS.token(person().audience((String) null))),
        Arguments.of("of a service", KEYS.token(Keys.claims("SERVICE"))));
  }

  private static JWTClaimsSet.Builder person() {
    return Keys.claims("PATIENT");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void a_bad_token_is_refused_before_any_service(String what, String token) {
    var booking = SERVICES.get("booking");
    var before = booking.received.size();
    var answer = get("/api/bookings", "Authorization", "Bearer " + token);
    assertProblem(answer, 401, "UNAUTHENTICATED");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(booking.received).hasSize(before);
  }

  @Test
  void a_good_token_passes() {
    var answer = get("/api/bookings", "Authorization", "Bearer " + KEYS.token(person()));
    assertThat(answer.body()).isEqualTo("booking");
  }

  @Test
  void without_a_token_the_owning_service_decides() {
    assertThat(get("/api/bookings").body()).isEqualTo("booking");
  }

  @Test
  void the_portal_route_asks_for_no_token() {
    assertThat(get("/login", "Authorization", "Bearer abc").body()).isEqualTo("portal");
  }

  @Test
  void tokens_of_unknown_keys_do_not_become_requests_for_keys() {
    get("/api/bookings", "Authorization", "Bearer " + KEYS.token(person()));
    var user = SERVICES.get("user");
    var before = asked(user);
    var stranger = new Keys("three");
    for (int i = 0; i < 50; i++)
      get("/api/bookings", "Authorization", "Bearer " + stranger.token(person()));
    assertThat(asked(user) - before).isLessThan(20);
  }

  @Test
  void a_new_key_is_found_soon_after_its_first_token() {
    var user = SERVICES.get("user");
    var next = new Keys("next");
    var both = new JWKSet(List.of(KEYS.key.toPublicJWK(), next.key.toPublicJWK())).toString();
    user.answers((request, response) ->
        response.sendString(Mono.just(request.uri().equals("/api/auth/jwks") ? both : "user")));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() ->
            get("/api/bookings", "Authorization", "Bearer " + next.token(person())).statusCode()
                == 200);
    assertThat(get("/api/bookings", "Authorization", "Bearer " + KEYS.token(person())).statusCode())
        .isEqualTo(200);
  }

  private static long asked(Upstream user) {
    return user.received.stream().filter(r -> r.uri().equals("/api/auth/jwks")).count();
  }
}
