package health.consulta.launcher.doctor;

import com.mongodb.MongoException;
import health.consulta.launcher.Platform;
import health.consulta.launcher.Secrets;
import health.consulta.launcher.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The invariants I1 to I6 of a running platform, read from every store directly, past all
/// services.
///
/// After a journey, a crash or a race: `Invariants.of(platform).awaitHold(Duration.ofSeconds(10))`.
public final class Invariants {
  private static final Duration PAUSE = Duration.ofMillis(250);

  /// A platform in use never stands still: what is on its way is a violation for a moment.
  private static final int MOST_WINDOWS = 3;

  private final Supplier<Look> look;

  Invariants(Supplier<Look> look) {
    this.look = look;
  }

  /// @param read how much each invariant was held against, in words
  record Look(List<Violation> violations, Map<Invariant, String> read) {}

  /// Those of a platform that this process started.
  public static Invariants of(Platform platform) {
    var options = platform.options();
    return of(options.settings(), Secrets.in(options.home().secrets()));
  }

  /// Those of the platform on these ports.
  ///
  /// @param secrets of that platform, for its databases
  public static Invariants of(Settings settings, Secrets secrets) {
    var addresses = new Addresses(settings, secrets);
    return new Invariants(() -> {
      var all = addresses.read(Clock.systemUTC());
      return new Look(judge(all), all.sizes());
    });
  }

  /// One look: all that does not hold at this moment; empty when all do. While the platform works,
  /// use [#lasting].
  public List<Violation> violations() {
    return look.get().violations();
  }

  /// Waits until all hold.
  ///
  /// @param patience how long a violation may last
  /// @throws AssertionError that lists what lasted longer
  public void awaitHold(Duration patience) {
    var lasting = lasting(patience);
    if (!lasting.isEmpty())
      throw new AssertionError(
          "These do not hold after %d s:%n%s"
              .formatted(
                  patience.toSeconds(),
                  lasting.stream()
                      .map(Violation::toString)
                      .collect(Collectors.joining(System.lineSeparator()))));
  }

  /// The violations that last: those seen at every look for as long as `patience`. It returns as
  /// soon as there are none.
  public List<Violation> lasting(Duration patience) {
    return outlast(patience).violations();
  }

  private Look outlast(Duration patience) {
    for (int window = 1; ; window++) {
      var deadline = System.nanoTime() + patience.toNanos();
      var seen = look(deadline);
      Set<Violation> lasting = new LinkedHashSet<>(seen.violations());
      while (!lasting.isEmpty() && System.nanoTime() < deadline) {
        LockSupport.parkNanos(PAUSE.toNanos());
        seen = look(deadline);
        if (seen.violations().isEmpty()) return seen;
        lasting.retainAll(seen.violations());
      }
      if (!lasting.isEmpty() || seen.violations().isEmpty() || window == MOST_WINDOWS)
        return new Look(List.copyOf(lasting), seen.read());
    }
  }

  /// A store that was just killed comes back.
  private Look look(long deadline) {
    while (true) {
      try {
        return look.get();
      } catch (IllegalStateException | MongoException e) {
        if (System.nanoTime() >= deadline) throw e;
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /// One check per invariant; the first that is looked at does the reading for all.
  public List<Check> checks(Duration patience) {
    var examination = new Examination(() -> outlast(patience));
    return Arrays.stream(Invariant.values())
        .map(invariant ->
            MachineChecks.check(invariant.title(), () -> examination.finding(invariant)))
        .toList();
  }

  static List<Violation> judge(Snapshot all) {
    return Arrays.stream(Invariant.values())
        .flatMap(
            invariant -> judge(invariant, all).sorted().map(text -> new Violation(invariant, text)))
        .toList();
  }

  private static Stream<String> judge(Invariant invariant, Snapshot all) {
    return switch (invariant) {
      case I1 -> Overlaps.in(all);
      case I2 -> Standing.in(all);
      case I3 -> Money.in(all);
      case I4 -> Numbering.in(all);
      case I5 -> Reflections.in(all);
      case I6 -> Backlog.in(all);
    };
  }
}
