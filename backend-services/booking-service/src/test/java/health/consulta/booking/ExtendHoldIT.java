package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.booking.ExtendedHold;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.kit.test.ServiceTest;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
@Import(BookingIT.Neighbours.class)
class ExtendHoldIT {
  @Autowired private RestTestClient http;
  @Autowired private BookingIT.PlayedAgenda agenda;

  @BeforeEach
  void a_calm_agenda() {
    agenda.hold = Duration.ofMinutes(5);
    agenda.free = true;
    agenda.away = false;
  }

  @Test
  void a_hold_is_extended_once_by_as_long_as_it_was_given() {
    var hold = hold();
    var extended = extended(extend(hold, "key"));
    assertThat(extended.holdId()).isEqualTo(hold.holdId());
    assertThat(Duration.between(hold.expiresAt(), extended.expiresAt())).hasMinutes(5);
    assertThat(agenda.extended).containsEntry(hold.holdId(), extended.expiresAt());
    assertThat(extended(extend(hold, "key"))).isEqualTo(extended);
    extend(hold, "another")
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("HOLD_EXTENDED");
    assertThat(agenda.extended).containsEntry(hold.holdId(), extended.expiresAt());
  }

  @Test
  void of_many_who_extend_at_once_one_does() throws Exception {
    var hold = hold();
    try (var tabs = Executors.newFixedThreadPool(8)) {
      var calls =
          IntStream.range(0, 16)
              .<Callable<HttpStatusCode>>mapToObj(n -> () -> status(hold, "tab " + n))
              .toList();
      var answers = new java.util.ArrayList<HttpStatusCode>();
      for (var answer : tabs.invokeAll(calls)) answers.add(answer.get());
      assertThat(answers).filteredOn(HttpStatus.OK::equals).hasSize(1);
      assertThat(answers).filteredOn(HttpStatus.CONFLICT::equals).hasSize(15);
    }
    assertThat(agenda.extended.get(hold.holdId()))
        .isEqualTo(hold.expiresAt().plus(Duration.ofMinutes(5)));
  }

  @Test
  void an_extension_that_the_agenda_did_not_hear_is_made_when_it_is_asked_again() {
    var hold = hold();
    agenda.away = true;
    extend(hold, "key").expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(agenda.extended).doesNotContainKey(hold.holdId());
    agenda.away = false;
    assertThat(extended(extend(hold, "key")).expiresAt())
        .isEqualTo(hold.expiresAt().plus(Duration.ofMinutes(5)))
        .isEqualTo(agenda.extended.get(hold.holdId()));
  }

  @Test
  void nobody_extends_what_ran_out_was_taken_or_is_another_ones() {
    var hold = hold();
    var other = hold();
    refused(new Hold(hold.holdId(), other.holdToken(), hold.expiresAt()));
    refused(new Hold(UUID.randomUUID(), hold.holdToken(), hold.expiresAt()));
    refused(new Hold(hold.holdId(), "nonsense", hold.expiresAt()));
    agenda.free = false;
    refused(hold);
    agenda.hold = Duration.ofSeconds(-1);
    agenda.free = true;
    refused(hold());
  }

  private void refused(Hold hold) {
    extend(hold, UUID.randomUUID().toString())
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("HOLD_EXPIRED");
  }

  private HttpStatusCode status(Hold hold, String key) {
    return extend(hold, key).returnResult().getStatus();
  }

  private ResponseSpec extend(Hold hold, String key) {
    return http.post()
        .uri("/api/holds/{id}/extend", hold.holdId())
        .header("Hold-Token", hold.holdToken())
        .header("Idempotency-Key", key)
        .exchange();
  }

  private static ExtendedHold extended(ResponseSpec answer) {
    return Objects.requireNonNull(
        answer
            .expectStatus()
            .isOk()
            .expectBody(ExtendedHold.class)
            .returnResult()
            .getResponseBody());
  }

  /// On an agenda of its own.
  private Hold hold() {
    return Objects.requireNonNull(
        http.post()
            .uri("/api/holds")
            .body(new HoldSlot(UUID.randomUUID(), UUID.randomUUID(), agenda.start))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Hold.class)
            .returnResult()
            .getResponseBody());
  }
}
