package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.e2e.Town.Patient;
import health.consulta.e2e.Town.Practice;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What comes twice or at the same moment has one outcome. `-Dconsulta.seed=` gives the same
/// delays, `-Dconsulta.races=long` many more rounds.
@ExtendWith(SharedTown.class)
class RacesIT {
  private static final int ROUNDS = "long".equals(System.getProperty("consulta.races")) ? 200 : 8;

  private final Town town;
  private final long seed = Long.getLong("consulta.seed", System.nanoTime());

  RacesIT(Town town) {
    this.town = town;
  }

  @Test
  void a_hundred_posts_with_one_key_book_once() throws Exception {
    var practice = town.practice("Cent", "Fois");
    var patient = town.patient("Sylvie", "Presse");
    var wanted = wanted(practice, town.freeTomorrow(practice).getFirst());
    var key = UUID.randomUUID();
    var answers = sideBySide(100, () -> post(patient, key, wanted));
    assertThat(answers).allMatch(each -> each.statusCode() == 201 || isRunning(each));
    assertThat(ids(answers)).hasSize(1);
    var again = post(patient, key, wanted);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(ids(List.of(again))).isEqualTo(ids(answers));
    assertThat(town.bookings(patient.token())).hasSize(1);
    assertThat(pay(again)).isTrue();
    confirmed(patient, Town.id(Rest.read(again)));
    assertThat(town.bank().authorised(Town.id(Rest.read(again)))).isEqualTo(Town.FEE);
  }

  @Test
  void two_tabs_that_book_the_same_time_book_it_once() throws Exception {
    var practice = town.practice("Deux", "Onglets");
    var patient = town.patient("Paula", "Double");
    for (var start : town.freeTomorrow(practice).subList(0, ROUNDS)) {
      var answers = sideBySide(4, () -> post(patient, UUID.randomUUID(), wanted(practice, start)));
      assertThat(answers).allMatch(each -> Set.of(201, 409).contains(each.statusCode()));
      assertThat(ids(answers)).as("bookings at %s", start).hasSize(1);
    }
    assertThat(town.bookings(patient.token())).hasSize(ROUNDS);
  }

  @Test
  void cancel_pay_and_a_block_at_once_have_one_outcome() throws Exception {
    System.out.println("The races follow -Dconsulta.seed=" + seed);
    var random = new Random(seed);
    var practice = town.practice("Trois", "Mains");
    var patient = town.patient("Ines", "Indecise");
    var staff = town.token(practice.email(), Town.PASSWORD);
    var outcomes = new ArrayList<String>();
    var day = Town.tomorrow();
    for (int round = 0; round < ROUNDS; round++) {
      while (town.free(practice, day).isEmpty()) day = day.plusDays(1);
      var start = town.free(practice, day).getFirst();
      var booked = post(patient, UUID.randomUUID(), wanted(practice, start));
      assertThat(booked.statusCode()).as(booked.body()).isEqualTo(201);
      var booking = Town.id(Rest.read(booked));
      var path = "/api/bookings/" + booking + "/cancel";
      List<Callable<Integer>> acts =
          List.of(
              () -> pay(booked) ? 303 : 0,
              () ->
                  town.api()
                      .answer(path, patient.token(), UUID.randomUUID(), new CancelBooking("Non"))
                      .statusCode(),
              () -> block(practice, staff, start));
      var statuses = race(acts, random);
      outcomes.add(outcome(patient, booking, statuses));
    }
    System.out.println(
        outcomes.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting())));
  }

  /// A cancellation that was acknowledged stands, and nothing is held for it.
  private String outcome(Patient patient, UUID booking, List<Integer> statuses) {
    assertThat(statuses.get(1)).as("cancel").isEqualTo(200);
    assertThat(statuses.get(2)).as("block").isEqualTo(201);
    assertThat(town.status(patient, booking)).isEqualTo("CANCELLED");
    await("the money of " + booking)
        .atMost(Town.SOON)
        .until(() -> town.bank().held(booking) == 0 && town.bank().captured(booking) == 0);
    return statuses.getFirst() == 303 ? "paid and given back" : "not paid";
  }

  private int block(Practice practice, String staff, Instant start) {
    var at = start.atZone(Town.PARIS);
    var closed =
        new AgendaException(
            UUID.randomUUID(),
            at.toLocalDate(),
            at.toLocalTime(),
            at.toLocalTime().plusMinutes(30),
            AgendaException.Kind.CLOSED,
            null,
            null,
            null,
            null);
    return town.api()
        .answer("/api/agendas/" + practice.id() + "/exceptions", staff, UUID.randomUUID(), closed)
        .statusCode();
  }

  /// All at nearly the same moment, each some random milliseconds later.
  private static List<Integer> race(List<Callable<Integer>> acts, Random random) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          acts.stream()
              .map(act -> {
                long delay = random.nextLong(40_000_000);
                return threads.submit(() -> {
                  LockSupport.parkNanos(delay);
                  return act.call();
                });
              })
              .toList();
      var statuses = new ArrayList<Integer>();
      for (var run : runs) statuses.add(run.get());
      return statuses;
    }
  }

  private static List<HttpResponse<String>> sideBySide(
      int callers, Callable<HttpResponse<String>> call) throws Exception {
    var start = new CyclicBarrier(callers);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          Stream.generate(() ->
                  threads.submit(() -> {
                    start.await();
                    return call.call();
                  }))
              .limit(callers)
              .toList();
      var answers = new ArrayList<HttpResponse<String>>();
      for (var run : runs) answers.add(run.get());
      return answers;
    }
  }

  private void confirmed(Patient patient, UUID booking) {
    await("booking " + booking)
        .atMost(Town.SOON)
        .until(() -> town.status(patient, booking).equals("CONFIRMED"));
  }

  private boolean pay(HttpResponse<String> booked) {
    var page = Rest.read(booked).path("payment").path("redirectUrl").asString();
    return town.bank().pay(URI.create(page), Errands.CARD);
  }

  private HttpResponse<String> post(Patient patient, UUID key, BookSlot wanted) {
    return town.api().answer("/api/bookings", patient.token(), key, wanted);
  }

  private static BookSlot wanted(Practice practice, Instant start) {
    return new BookSlot(
        practice.id(), practice.reason(), start, null, PaymentProvider.STRIPE, null, null);
  }

  private static boolean isRunning(HttpResponse<String> answer) {
    return answer.statusCode() == 409 && answer.body().contains("REQUEST_RUNNING");
  }

  private static Set<UUID> ids(List<HttpResponse<String>> answers) {
    return answers.stream()
        .filter(answer -> answer.statusCode() == 201)
        .map(answer -> Town.id(Rest.read(answer)))
        .collect(Collectors.toSet());
  }
}
