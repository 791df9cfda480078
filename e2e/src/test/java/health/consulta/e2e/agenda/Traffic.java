package health.consulta.e2e.agenda;

import health.consulta.e2e.agenda.Act.Confirm;
import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.Act.HoldsRunOut;
import health.consulta.e2e.agenda.Act.Look;
import health.consulta.e2e.agenda.Act.Move;
import health.consulta.e2e.agenda.Act.Outcome;
import health.consulta.e2e.agenda.Act.Outcome.Held;
import health.consulta.e2e.agenda.Act.Range;
import health.consulta.e2e.agenda.Act.Release;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Callers that hold, confirm, release and look at random, side by side, on some days of one
/// practice; each day's history is kept.
final class Traffic {
  private static final int TIMES = 10;
  private static final int CROWDED_MINUTES = 180;

  private final Instances instances;
  private final Practice practice;
  private final List<Day> days;
  private final long seed;
  private long shift;

  Traffic(Instances instances, Practice practice, int days, long seed) throws IOException {
    this.instances = instances;
    this.practice = practice;
    this.seed = seed;
    var random = new Random(seed);
    this.days = IntStream.rangeClosed(1, days).mapToObj(n -> Day.of(practice, n, random)).toList();
    instances.clocks(0, 0); // back from where another left them
  }

  List<History> histories() {
    return days.stream().map(Day::history).toList();
  }

  /// Half of the callers are at each instance. One that finds its instance gone waits for it.
  ///
  /// @param acts of each caller at least
  /// @param enough ends a caller that has done so many
  void flow(int callers, int acts, BooleanSupplier enough) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          IntStream.range(0, callers)
              .mapToObj(n ->
                  threads.submit(() -> {
                    call(n, acts, enough);
                    return n;
                  }))
              .toList();
      for (var run : runs) run.get();
    }
  }

  void flow(int callers, int acts) throws Exception {
    flow(callers, acts, () -> true);
  }

  private void call(int caller, int acts, BooleanSupplier enough) throws IOException {
    var random = new Random(seed * 31 + caller);
    int instance = caller % instances.count();
    try (var clerk = new Clerk(instances, instance)) {
      for (int n = 0; n < acts || !enough.getAsBoolean(); n++) {
        var day = days.get(random.nextInt(days.size()));
        var time = day.times().get(random.nextInt(TIMES));
        var outcome =
            day.history().note(act(random, time), act -> clerk.does(practice, day.date(), act));
        outcome.filter(Held.class::isInstance).map(Held.class::cast).ifPresent(time::held);
        if (outcome.isEmpty()) instances.awaitUp(instance);
      }
    }
  }

  private static Act act(Random random, Time time) {
    int die = random.nextInt(100);
    var there = random.nextInt(4) > 0;
    var range = there ? time.range() : time.other();
    if (die < 10) return new Look();
    if (die < 45) return new Hold(time.id(), range);
    var fence = time.fence(random);
    if (die < 65) return new Confirm(time.id(), range, fence, random.nextBoolean());
    if (die < 80) return new Move(time.id(), range, there ? time.other() : time.range(), fence);
    return new Release(time.id(), range, random.nextInt(4) == 0 ? Act.ANY_FENCE : fence);
  }

  /// Moves all clocks past the end of every hold, while nobody acts.
  void holdsRunOut() throws IOException {
    shift += 3_600;
    long before = System.nanoTime();
    instances.clocks(shift, shift);
    days.forEach(day -> day.history().add(new HoldsRunOut(), new Outcome.Ok(), before));
  }

  /// What each instance shows of each day is the last act of its history.
  void look() throws IOException {
    for (int instance = 0; instance < instances.count(); instance++)
      try (var clerk = new Clerk(instances, instance)) {
        for (var day : days)
          day.history().note(new Look(), act -> clerk.does(practice, day.date(), act));
      }
  }

  private record Day(LocalDate date, History history, List<Time> times) {
    static Day of(Practice practice, int days, Random random) {
      var date = Practice.date(days);
      return new Day(
          date,
          new History(),
          Stream.generate(() -> Time.of(practice, date, random)).limit(TIMES).toList());
    }
  }

  /// A hold and its range, taken and given back again and again.
  ///
  /// @param other where it moves to and fro
  private record Time(UUID id, Range range, Range other, Queue<Long> fences) {
    static Time of(Practice practice, LocalDate date, Random random) {
      int reason = random.nextInt(practice.reasons().size());
      int grid = practice.reasons().get(reason).grid();
      return new Time(
          new UUID(random.nextLong(), random.nextLong()),
          practice.range(reason, date, minute(grid, random)),
          practice.range(reason, date, minute(grid, random)),
          new ConcurrentLinkedQueue<>());
    }

    private static int minute(int grid, Random random) {
      return grid * (1 + random.nextInt(CROWDED_MINUTES / grid));
    }

    void held(Held held) {
      if (!fences.contains(held.fence())) fences.add(held.fence());
    }

    /// Mostly the last that was given, sometimes an older one.
    long fence(Random random) {
      var given = List.copyOf(fences);
      if (given.isEmpty()) return 0;
      return given.get(random.nextInt(4) > 0 ? given.size() - 1 : random.nextInt(given.size()));
    }
  }
}
