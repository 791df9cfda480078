package health.consulta.launcher.doctor;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import health.consulta.launcher.Platform;
import health.consulta.launcher.Secrets;
import health.consulta.launcher.Settings;
import health.consulta.launcher.doctor.Check.Finding;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.UuidRepresentation;

/// The invariants I1 to I6 of a running platform, read from every store directly, past all
/// services.
///
/// After a journey, a crash or a race: `Invariants.of(platform).awaitHold(Duration.ofSeconds(10))`.
public final class Invariants {
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int MOST_LINES = 20;

  /// A platform in use never stands still: what is on its way is a violation for a moment.
  private static final int MOST_WINDOWS = 3;

  private final Supplier<List<Violation>> look;

  Invariants(Supplier<List<Violation>> look) {
    this.look = look;
  }

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
    return new Invariants(() -> judge(read(addresses, Clock.systemUTC())));
  }

  /// One look: all that does not hold at this moment; empty when all do. While the platform works,
  /// use [#lasting].
  public List<Violation> violations() {
    return look.get();
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
    for (int window = 0; window < MOST_WINDOWS; window++) {
      var deadline = System.nanoTime() + patience.toNanos();
      Set<Violation> lasting = new LinkedHashSet<>(look.get());
      while (!lasting.isEmpty() && System.nanoTime() < deadline) {
        LockSupport.parkNanos(PAUSE.toNanos());
        var now = look.get();
        if (now.isEmpty()) return now;
        lasting.retainAll(now);
      }
      if (!lasting.isEmpty()) return List.copyOf(lasting);
    }
    return List.of();
  }

  /// One check per invariant; the first that is looked at does the reading for all.
  public List<Check> checks(Duration patience) {
    var read =
        new Supplier<List<Violation>>() {
          private @org.jspecify.annotations.Nullable List<Violation> found;

          @Override
          public List<Violation> get() {
            if (found == null) found = lasting(patience);
            return found;
          }
        };
    return Arrays.stream(Invariant.values())
        .map(invariant -> MachineChecks.check(invariant.title(), () -> finding(invariant, read)))
        .toList();
  }

  private static Finding finding(Invariant invariant, Supplier<List<Violation>> read) {
    List<Violation> violations;
    try {
      violations = read.get().stream().filter(one -> one.invariant() == invariant).toList();
    } catch (IllegalStateException | com.mongodb.MongoException e) {
      return Finding.bad("not known: " + e.getMessage());
    }
    if (violations.isEmpty()) return Finding.good("holds");
    var lines =
        Stream.concat(
            violations.stream().limit(MOST_LINES).map(Violation::text),
            violations.size() > MOST_LINES
                ? Stream.of("and %d more".formatted(violations.size() - MOST_LINES))
                : Stream.of());
    return Finding.bad(
        lines.collect(
            Collectors.joining(
                System.lineSeparator() + "      ",
                violations.size() + " violations:" + System.lineSeparator() + "      ",
                "")));
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

  private static Snapshot read(Addresses addresses, Clock clock) {
    var settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(addresses.mongo()))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build();
    try (var mongo = MongoClients.create(settings)) {
      var documents = new DocumentStores(mongo);
      var sql = new SqlStores(addresses);
      var waiting = Stream.concat(documents.waiting().stream(), sql.waiting().stream()).toList();
      return new Snapshot(
          clock.instant(),
          documents.occupations(),
          documents.patientTimes(),
          documents.bookings(),
          documents.consultations(),
          sql.payments(),
          sql.ledger(),
          addresses.sandbox().map(ProviderLedger::read),
          sql.invoices(),
          sql.series(),
          sql.quotes(),
          documents.mails(),
          documents.bells(),
          documents.visits(),
          documents.takings(),
          waiting,
          DeadLetters.count(addresses.kafka()));
    }
  }
}
