package health.consulta.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

class SigningKeysTest {
  private final Keys signer = new Keys("one");
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  private final AtomicReference<HttpStatus> status = new AtomicReference<>(HttpStatus.OK);
  private final AtomicInteger asked = new AtomicInteger();
  private final SigningKeys keys =
      new SigningKeys(
          WebClient.builder()
              .exchangeFunction(request -> {
                asked.incrementAndGet();
                return Mono.just(ClientResponse.create(status.get()).body(signer.set()).build());
              })
              .build(),
          clock());

  private Clock clock() {
    return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  }

  @Test
  void they_are_asked_for_once_in_a_while() throws ParseException {
    for (int i = 0; i < 10; i++) assertKnown();
    assertThat(asked).hasValue(1);
    pass(Duration.ofMinutes(6));
    assertKnown();
    assertThat(asked).hasValue(2);
  }

  @Test
  void old_ones_serve_while_user_service_is_silent() throws ParseException {
    assertKnown();
    status.set(HttpStatus.SERVICE_UNAVAILABLE);
    pass(Duration.ofMinutes(6));
    assertKnown();
    status.set(HttpStatus.OK);
    assertKnown();
    assertThat(asked).hasValue(3);
  }

  @Test
  void silence_from_the_start_is_an_outage_and_ends_with_it() throws ParseException {
    status.set(HttpStatus.SERVICE_UNAVAILABLE);
    assertThatException().isThrownBy(() -> keys.of(token()).blockFirst()).matches(Failures::isAway);
    status.set(HttpStatus.OK);
    assertKnown();
  }

  private void assertKnown() throws ParseException {
    assertThat(keys.of(token()).collectList().block()).hasSize(1);
  }

  private SignedJWT token() throws ParseException {
    return SignedJWT.parse(signer.token(Keys.claims("PATIENT")));
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
