package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.e2e.Errands.Promise;
import health.consulta.e2e.Failpoints.Point;
import health.consulta.e2e.Town.Patient;
import health.consulta.e2e.Town.Practice;
import health.consulta.launcher.doctor.Invariants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// People run their errands while processes die at named points. The processes alone are started
/// again; then the invariants hold in time, and all that was acknowledged comes true.
final class CrashMatrix {
  private static final Duration SETTLING = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /// So near that cards are authorised at once.
  private static final int DAYS = 3;

  /// So many rounds until a practice bears no more holds of the anonymous.
  private static final int FULL = 4;

  private final Town town;
  private final Duration hold;
  private final Failpoints failpoints;
  private final String name;
  private Practice practice;
  private final List<Patient> patients;
  private final List<Promise> promises = new ArrayList<>();
  private int round;

  /// @param hold how long a booking waits for its payment
  CrashMatrix(Town town, Duration hold, String name) {
    this.town = town;
    this.hold = hold;
    this.failpoints = Failpoints.of(town.platform());
    this.name = name;
    this.practice = town.practice("Crash", name);
    this.patients =
        Stream.of("Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept")
            .map(last -> town.patient(name, last))
            .toList();
  }

  /// @param points at most one of each service
  /// @return how long it took until the invariants held, from when all were up again
  Duration die(List<Point> points, Random random) throws Exception {
    points.forEach(point -> failpoints.arm(point, 1 + random.nextInt(2)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var backs = threads.submit(back(points));
      do {
        errands(points);
      } while (isArmed(points) && !backs.isDone());
      return backs.get();
    } finally {
      points.forEach(failpoints::disarm);
    }
  }

  /// Waits until all that was acknowledged came true. What somebody's death kept an errand from is
  /// done once more with nobody dying.
  ///
  /// @return points that were never passed
  List<Point> settle() throws Exception {
    assertThat(promises).isNotEmpty();
    keepPromises();
    if (!unpassed().isEmpty()) {
      errands(List.of());
      keepPromises();
    }
    return unpassed();
  }

  private void keepPromises() {
    var deadline = System.nanoTime() + hold.plus(PATIENCE).toNanos();
    for (var promise : promises)
      await(promise.what())
          .atMost(Duration.ofNanos(Math.max(1_000_000_000L, deadline - System.nanoTime())))
          .pollDelay(Duration.ZERO)
          .ignoreExceptions()
          .until(promise.kept()::getAsBoolean);
    promises.clear();
    Invariants.of(town.platform()).awaitHold(SETTLING);
  }

  private List<Point> unpassed() {
    return Failpoints.SERVICES.stream()
        .flatMap(service -> Failpoints.all(service).stream())
        .filter(point -> !failpoints.wasPassed(point))
        .toList();
  }

  private boolean isArmed(List<Point> points) {
    return points.stream().anyMatch(failpoints::isArmed);
  }

  /// Waits until all died and are up again, then until the invariants hold, whatever people do
  /// meanwhile.
  private Callable<Duration> back(List<Point> points) {
    var before = points.stream().map(point -> pid(point.service())).toList();
    return () -> {
      for (int n = 0; n < points.size(); n++) {
        var point = points.get(n);
        var died = before.get(n);
        await(point + " to be passed")
            .atMost(hold.plus(PATIENCE))
            .until(() -> !failpoints.isArmed(point));
        await(point.service() + " to be started again")
            .atMost(PATIENCE)
            .until(() -> pid(point.service()), pid -> pid != 0 && !died.equals(pid));
      }
      for (var point : points) town.platform().awaitUp(point.service());
      var up = Town.CLOCK.instant();
      Invariants.of(town.platform()).awaitHold(SETTLING);
      return Duration.between(up, Town.CLOCK.instant());
    };
  }

  /// 0 while it does not run.
  private long pid(String service) {
    return town.platform().processes().stream()
        .filter(process -> process.service().equals(service))
        .mapToLong(process -> process.pid())
        .findFirst()
        .orElse(0);
  }

  private void errands(List<Point> deaths) throws Exception {
    if (++round % FULL == 0) practice = town.practice("Crash", name + (char) ('a' + round / FULL));
    var first = Town.tomorrow().plusDays(round % DAYS);
    var errands = new Errands(town, practice, free(first));
    errands.run(patients);
    errands.promises().forEach(promise -> promises.add(promise.at(deaths)));
  }

  private List<Instant> free(LocalDate first) {
    return IntStream.range(0, 3)
        .mapToObj(first::plusDays)
        .flatMap(date -> town.free(practice, date).stream())
        .toList();
  }
}
