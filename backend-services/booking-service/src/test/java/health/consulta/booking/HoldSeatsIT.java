package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.kit.test.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// The bound of an attack: whoever holds without booking, from however many browsers and addresses
/// at once, keeps few starts of an agenda.
@ServiceTest
@Import(BookingIT.Neighbours.class)
class HoldSeatsIT {
  /// `most-anonymous-holds`
  private static final int MOST = 5;

  private static final int CROWD = 40;

  @Autowired private RestTestClient http;
  @Autowired private BookingIT.PlayedAgenda agenda;

  private final UUID practitioner = UUID.randomUUID();

  @BeforeEach
  void a_calm_agenda() {
    agenda.hold = Duration.ofMinutes(5);
  }

  @Test
  void a_crowd_at_once_holds_no_more_than_few() throws Exception {
    assertThat(crowd()).hasSize(MOST);
    assertThat(crowd()).isEmpty();
    assertThat(status(hold(UUID.randomUUID()))).isEqualTo(201); // another agenda
  }

  @Test
  void what_is_given_back_is_free_again_once() throws Exception {
    var held = crowd().getFirst();
    for (int n = 0; n < 2; n++) release(held).expectStatus().isNoContent();
    assertThat(crowd()).hasSize(1);
  }

  @Test
  void a_time_that_could_not_be_had_takes_no_seat() throws Exception {
    agenda.taken.add(agenda.start);
    assertThat(crowd()).isEmpty();
    agenda.taken.remove(agenda.start);
    assertThat(crowd()).hasSize(MOST);
  }

  private List<Hold> crowd() throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<ResponseSpec> one = () -> hold(practitioner);
      return people.invokeAll(Stream.generate(() -> one).limit(CROWD).toList()).stream()
          .map(Future::resultNow)
          .filter(answer -> status(answer) == 201)
          .map(answer -> answer.returnResult(Hold.class).getResponseBody())
          .map(Objects::requireNonNull)
          .toList();
    }
  }

  private ResponseSpec hold(UUID whose) {
    return http.post()
        .uri("/api/holds")
        .body(new HoldSlot(whose, UUID.randomUUID(), agenda.start))
        .exchange();
  }

  private ResponseSpec release(Hold hold) {
    return http.delete()
        .uri("/api/holds/{id}", hold.holdId())
        .header("Hold-Token", hold.holdToken())
        .exchange();
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult().getStatus().value();
  }
}
