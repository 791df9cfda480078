package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.launcher.doctor.Invariants;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// People book at a steady rate while a server below the services is stopped for a while.
final class Outage {
  /// One for each service that has a database.
  private static final List<String> QUESTIONS =
      List.of(
          "/api/users/me",
          "/api/bookings",
          "/api/consultations",
          "/api/invoices",
          "/api/notifications",
          "/api/payments/00000000-0000-0000-0000-000000000000");

  private final Town town;
  private final AtomicInteger questions = new AtomicInteger();
  private final List<Lane> lanes;
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final Queue<Booked> booked = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  /// Moves in and books once all doors are open again: the gateway may still shut one after the
  /// outage before.
  ///
  /// @param most how many bookings each lane makes
  static Outage whenAllIsWell(Town town, String name, int lanes, int most) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(town::administrator);
    Lane.open(town, name + "avant", 5).booked();
    return new Outage(town, name, lanes, most);
  }

  private Outage(Town town, String name, int lanes, int most) {
    this.town = town;
    this.lanes =
        IntStream.range(0, lanes)
            .mapToObj(n -> Lane.open(town, name + (char) ('a' + n), most))
            .toList();
  }

  /// Stops the server, books meanwhile, and starts it again.
  ///
  /// @return until the invariants held and all that was paid was confirmed, from when it was back
  Duration of(String server, Duration time, int perSecond, Duration recovery) throws Exception {
    town.platform().stop(server);
    try {
      book(time, perSecond);
    } finally {
      town.platform().startAgain(server);
    }
    var back = System.nanoTime();
    assertThat(wrong).as("answers that nobody may get").isEmpty();
    for (var each : booked)
      await("booking " + each.id())
          .atMost(Duration.ofNanos(Math.max(1, back + recovery.toNanos() - System.nanoTime())))
          .pollDelay(Duration.ZERO)
          .ignoreExceptions()
          .until(() -> each.lane().status(each.id()).equals("CONFIRMED") || !each.paid());
    Invariants.of(town.platform())
        .awaitHold(Duration.ofNanos(Math.max(1, back + recovery.toNanos() - System.nanoTime())));
    return Duration.ofNanos(System.nanoTime() - back);
  }

  /// How often each answer came, by status and code.
  Map<String, Long> answers() {
    var counts = new TreeMap<String, Long>();
    answers.forEach((answer, count) -> counts.put(answer, count.sum()));
    return counts;
  }

  List<Booked> booked() {
    return List.copyOf(booked);
  }

  private void book(Duration time, int perSecond) throws Exception {
    var begin = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < time.toSeconds() * perSecond; n++) {
        var lane = lanes.get(n % lanes.size());
        LockSupport.parkNanos(begin + n * 1_000_000_000L / perSecond - System.nanoTime());
        threads.submit(() -> book(lane));
      }
    }
  }

  private void book(Lane lane) {
    try {
      note(
          town.api()
              .ask(
                  QUESTIONS.get(questions.getAndIncrement() % QUESTIONS.size()),
                  lane.patient().token()));
      var answer = lane.book();
      note(answer);
      if (answer.statusCode() == 201)
        booked.add(new Booked(Town.id(Rest.read(answer)), lane, lane.pay(answer)));
    } catch (RuntimeException e) {
      wrong.add(e.toString());
    }
  }

  private void note(HttpResponse<String> answer) {
    var request = answer.request();
    var what = answer.statusCode() + " " + request.method() + " " + request.uri().getPath();
    answers.computeIfAbsent(what, _ -> new LongAdder()).increment();
    var good =
        answer.statusCode() / 100 == 2
            || answer.statusCode() == 404
            || answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent();
    if (!good) wrong.add(answer.statusCode() + " " + answer.headers().map() + answer.body());
  }

  record Booked(UUID id, Lane lane, boolean paid) {}
}
