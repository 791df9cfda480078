package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.booking.ExtendedHold;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.kit.test.ServiceTest;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterConvertEvent;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
@Import({BookingIT.Neighbours.class, ExtendHoldIT.Reading.class})
class ExtendHoldIT {
  @Autowired private RestTestClient http;
  @Autowired private BookingIT.PlayedAgenda agenda;
  @Autowired private Reading reading;

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
  void who_read_the_hold_just_before_another_extended_it_does_not() throws Exception {
    var hold = hold();
    try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      reading.next =
          () -> {
            try {
              tabs.submit(() -> extended(extend(hold, "faster"))).get();
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          };
      extend(hold, "slower").expectStatus().isEqualTo(HttpStatus.CONFLICT);
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

  /// Does something between the reading of a hold and what follows from it, once.
  @TestComponent
  static class Reading extends AbstractMongoEventListener<AnonymousHold> {
    private volatile Runnable next = () -> {};

    @Override
    public void onAfterConvert(AfterConvertEvent<AnonymousHold> read) {
      var now = next;
      next = () -> {};
      now.run();
    }
  }
}
