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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People run their errands while processes die at named points. The processes alone are started
/// again; then the invariants hold in time, and all that was acknowledged comes true.
final class CrashMatrix {
  private static final Duration SETTLING = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration MOMENT = Duration.ofSeconds(15);

  /// So near that cards are authorised at once.
  private static final int DAYS = 3;

  /// Times of a street after which another is built: with as many left that a round finds its own.
  private static final int USED = 40;

  private final Town town;
  private final Duration hold;
  private final Failpoints failpoints;
  private final String name;
  private final List<Promise> promises = new ArrayList<>();
  private @Nullable Street built;
  private int streets;
  private int round;

  /// @param hold how long a booking waits for its payment
  CrashMatrix(Town town, Duration hold, String name) {
    this.town = town;
    this.hold = hold;
    this.failpoints = Failpoints.of(town.platform());
    this.name = name;
  }

  /// @param points at most one of each service
  /// @return how long it took until the invariants held, from when all were up again
  Duration die(List<Point> points, Random random) throws Exception {
    var street = street();
    points.forEach(point -> failpoints.arm(point, 1 + random.nextInt(point.passages())));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var backs = threads.submit(back(points));
      do {
        errands(street, points);
      } while (isArmedStill(points) && !backs.isDone());
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
      errands(street(), List.of());
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

  /// Whether somebody is yet to die, a moment after people were done.
  private boolean isArmedStill(List<Point> points) {
    long until = System.nanoTime() + MOMENT.toNanos();
    while (points.stream().anyMatch(failpoints::isArmed)) {
      if (System.nanoTime() > until) return true;
      LockSupport.parkNanos(500_000_000);
    }
    return false;
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

  /// To be asked for while everybody is alive: people with enough time.
  private Street street() {
    if (built == null || built.used().size() > USED) built = build();
    return built;
  }

  private Street build() {
    var last = name + (char) ('a' + streets % 26) + (char) ('a' + streets++ / 26);
    return new Street(
        town.practice("Crash", last),
        Stream.of("Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept")
            .map(first -> town.patient(first, last))
            .toList(),
        new HashSet<>());
  }

  private void errands(Street street, List<Point> deaths) throws Exception {
    var free = free(street, round++ % DAYS);
    var errands = new Errands(town, street.practice(), free);
    errands.run(street.patients());
    street.used().addAll(free);
    street.used().removeAll(errands.left());
    errands.promises().forEach(promise -> promises.add(promise.at(deaths)));
  }

  /// None that an earlier errand had: it may have promised that its time is free in the end.
  private List<Instant> free(Street street, int ahead) {
    return IntStream.range(ahead, ahead + 3)
        .mapToObj(Town.tomorrow()::plusDays)
        .flatMap(date -> town.free(street.practice(), date).stream())
        .filter(time -> !street.used().contains(time))
        .toList();
  }

  private record Street(Practice practice, List<Patient> patients, Set<Instant> used) {}
}
