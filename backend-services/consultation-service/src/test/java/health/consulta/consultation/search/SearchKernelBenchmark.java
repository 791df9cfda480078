package health.consulta.consultation.search;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.consultation.availability.Steps;
import health.consulta.contract.Mode;
import health.consulta.contract.consultation.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// `./consulta bench searchkernel`: the search over 1,000 practitioners and 14 days in memory,
/// beside what bits alone can do. Prints ratios; fails only when both do not find the same.
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchKernelBenchmark {
  private static final int PRACTITIONERS = 1_000;
  private static final int FEW = 50;
  private static final int ROUNDS = 5;
  private static final Wanted WANTED =
      new Wanted("GENERAL_PRACTICE", "Lyon", Mode.ON_SITE, null, true, null, false, Set.of());

  private static final ManyPractices TOWN = new ManyPractices(PRACTITIONERS, 3);
  private static final long[] EVERYONE = everyone();

  @State(Scope.Benchmark)
  public static class Bits {
    final BitSetLimit limit = new BitSetLimit(TOWN);
    final long[] found = new long[FEW];
  }

  @State(Scope.Benchmark)
  public static class Times {
    final FreeTimes free = times();
    final long[] found = new long[FEW];
  }

  @State(Scope.Benchmark)
  public static class Index {
    final SearchIndex index = index();
  }

  @Benchmark
  public long limitAll(Bits bits) {
    return bits.limit.all();
  }

  @Benchmark
  public long limitAllWorkedOutBefore(Bits bits) {
    return bits.limit.allKnown(EVERYONE);
  }

  @Benchmark
  public int limitFirst(Bits bits) {
    return bits.limit.first(EVERYONE, bits.found);
  }

  @Benchmark
  public long timesAll(Times times) {
    var count = new long[1];
    times.free.scan(EVERYONE, first(), last(), (_, _) -> ++count[0] > 0);
    return count[0];
  }

  @Benchmark
  public int timesFirst(Times times) {
    var count = new int[1];
    times.free.scan(
        EVERYONE,
        first(),
        last(),
        (offer, step) -> {
          times.found[count[0]] = step << 32 | offer;
          return ++count[0] < FEW;
        });
    return count[0];
  }

  /// With notice and window of each looked at and slots made, as a request does.
  @Benchmark
  public List<Slot> searchFirst(Index index) {
    return search(index.index, FEW);
  }

  @Benchmark
  public List<Slot> searchAll(Index index) {
    return search(index.index, Integer.MAX_VALUE);
  }

  @Test
  void search_beside_the_limit() throws RunnerException {
    var bits = new Bits();
    var times = new Times();
    var index = new Index();
    long all = limitAll(bits);
    assertThat(timesAll(times)).isEqualTo(all).isEqualTo(limitAllWorkedOutBefore(bits));
    assertThat(searchAll(index)).hasSize((int) all);
    assertThat(searchFirst(index))
        .hasSize(limitFirst(bits))
        .isEqualTo(searchAll(index).subList(0, timesFirst(times)));
    assertThat(bits.found)
        .isEqualTo(Arrays.stream(times.found).map(found -> found - (first() << 32)).toArray());
    print(all, measured());
  }

  /// Microseconds, by method: of several rounds that take turns, the median.
  private static Map<String, Double> measured() throws RunnerException {
    var rounds = new TreeMap<String, List<Double>>();
    for (int round = 0; round < ROUNDS; round++)
      for (var result : new Runner(options()).run())
        rounds
            .computeIfAbsent(name(result.getPrimaryResult().getLabel()), _ -> new ArrayList<>())
            .add(result.getPrimaryResult().getScore());
    var medians = new TreeMap<String, Double>();
    rounds.forEach(
        (name, scores) -> medians.put(name, scores.stream().sorted().toList().get(ROUNDS / 2)));
    return medians;
  }

  private static Options options() {
    return new OptionsBuilder()
        .include(SearchKernelBenchmark.class.getName())
        .forks(1)
        .jvmArgs("-Xmx1g", "--sun-misc-unsafe-memory-access=allow")
        .warmupIterations(2)
        .warmupTime(TimeValue.milliseconds(500))
        .measurementIterations(3)
        .measurementTime(TimeValue.milliseconds(500))
        .verbosity(VerboseMode.SILENT)
        .build();
  }

  private static void print(long all, Map<String, Double> micros) {
    System.out.printf(
        Locale.ROOT,
        "%n%d practitioners, %d days, %d free starts%n",
        PRACTITIONERS,
        ManyPractices.DAYS,
        all);
    micros.forEach(
        (name, time) -> System.out.printf(Locale.ROOT, "  %-24s %10.1f µs%n", name, time));
    ratio("every free start, beside working it out", micros, "timesAll", "limitAll");
    ratio("every slot, beside working it out", micros, "searchAll", "limitAll");
    ratio("every free start, beside counting bits", micros, "timesAll", "limitAllWorkedOutBefore");
    ratio("first 50 starts, beside bits", micros, "timesFirst", "limitFirst");
    ratio("first 50 slots, beside bits", micros, "searchFirst", "limitFirst");
    ratio("first 50 slots, beside working all out", micros, "searchFirst", "limitAll");
  }

  private static void ratio(String what, Map<String, Double> micros, String one, String other) {
    System.out.printf(Locale.ROOT, "  %-40s %8.3f%n", what, micros.get(one) / micros.get(other));
  }

  private static String name(String label) {
    return label.substring(label.lastIndexOf('.') + 1);
  }

  private static List<Slot> search(SearchIndex index, int limit) {
    return index.first(
        WANTED, ManyPractices.NOW, ManyPractices.END, limit, limit, ManyPractices.NOW);
  }

  private static SearchIndex index() {
    var index = new SearchIndex();
    index.begin(ManyPractices.NOW);
    for (var setUp : TOWN.setUps) index.put(TOWN.entry(setUp));
    for (int i = 0; i < PRACTITIONERS; i++)
      index.put(TOWN.setUps.get(i), TOWN.days.get(i), ManyPractices.NOW);
    return index;
  }

  /// The same free times without what the index keeps around them.
  private static FreeTimes times() {
    var times = new FreeTimes(first(), ManyPractices.DAYS);
    for (int i = 0; i < PRACTITIONERS; i++) {
      var engine = TOWN.engine(i);
      for (int day = 0; day < ManyPractices.DAYS; day++) {
        var date = ManyPractices.MONDAY.plusDays(day);
        long step = date.atStartOfDay(ManyPractices.PARIS).toEpochSecond() / Steps.SECONDS;
        times.put(i, step, FreeTimes.DAY, engine.starts(date));
      }
    }
    return times;
  }

  private static long first() {
    return ManyPractices.NOW.getEpochSecond() / Steps.SECONDS;
  }

  private static long last() {
    return ManyPractices.END.getEpochSecond() / Steps.SECONDS;
  }

  private static long[] everyone() {
    var everyone = new long[(PRACTITIONERS + 63) / 64];
    Arrays.fill(everyone, -1L);
    return everyone;
  }
}
