package health.consulta.e2e.load;

import health.consulta.e2e.load.Connection.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Callers that ask a server as fast as it answers, each on a connection of its own.
///
/// @param pids whose processor time is counted
/// @param seed of the callers' questions
public record Load(
    String name, int port, List<Long> pids, int connections, long seed, Question question) {
  private static final Duration WARMING = Duration.ofSeconds(3);
  private static final int LONGEST_WARMING = 10;

  /// One call; an answer of 400 or more ends the benchmark.
  @FunctionalInterface
  public interface Question {
    Answer ask(Connection connection, Random random) throws IOException;
  }

  /// The same with another number of callers.
  public Load with(int callers) {
    return new Load(name, port, pids, callers, seed, question);
  }

  /// Runs until the processor time per call changes by less than a twentieth.
  public void warmUp() throws Exception {
    double before = Double.MAX_VALUE;
    for (int turn = 0; turn < LONGEST_WARMING; turn++) {
      double now = run(WARMING).cpuPerThousand();
      if (Math.abs(now - before) < 0.05 * before) return;
      before = now;
    }
    System.out.println(name + " was not warm after " + LONGEST_WARMING + " turns");
  }

  /// Warms all of them, then lets them take turns, and says the median of each measure.
  public static List<Measure> interleaved(int rounds, Duration each, List<Load> loads)
      throws Exception {
    for (var load : loads) load.warmUp();
    var measures = loads.stream().map(_ -> new ArrayList<Measure>()).toList();
    for (int round = 0; round < rounds; round++)
      for (int n = 0; n < loads.size(); n++) measures.get(n).add(loads.get(n).run(each));
    return measures.stream().map(Measure::median).toList();
  }

  public Measure run(Duration duration) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var cpu = pids.stream().map(Load::processorSeconds).toList();
      long start = System.nanoTime();
      long end = start + duration.toNanos();
      var callers =
          IntStream.range(0, connections)
              .mapToObj(n -> threads.submit(() -> call(new Random(seed * 31 + n), end)))
              .toList();
      var nanos = LongStream.builder();
      for (var caller : callers) caller.get().forEach(nanos::add);
      var latencies = Latencies.of(nanos.build());
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Measure(
          latencies.count(),
          latencies.count() / seconds,
          IntStream.range(0, pids.size())
              .mapToObj(n -> processorSeconds(pids.get(n)) - cpu.get(n))
              .map(used -> used * 1_000 / latencies.count())
              .toList(),
          latencies.millis(0.5),
          latencies.millis(0.99));
    }
  }

  private List<Long> call(Random random, long end) throws IOException {
    var nanos = new ArrayList<Long>();
    try (var connection = new Connection(port)) {
      for (long now = System.nanoTime(); now < end; ) {
        var answer = question.ask(connection, random);
        if (answer.status() >= 400)
          throw new IllegalStateException(name + ": " + answer.status() + " " + answer.body());
        long then = System.nanoTime();
        nanos.add(then - now);
        now = then;
      }
    }
    return nanos;
  }

  /// What the process has used so far, by the system's own count.
  public static double processorSeconds(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(time -> time.toNanos() / 1e9)
        .orElseThrow();
  }

  /// @param cpu seconds per 1,000 calls, of each process that is counted
  /// @param p50 milliseconds
  public record Measure(double calls, double perSecond, List<Double> cpu, double p50, double p99) {
    static Measure median(List<Measure> measures) {
      return new Measure(
          median(measures, Measure::calls),
          median(measures, Measure::perSecond),
          IntStream.range(0, measures.getFirst().cpu().size())
              .mapToObj(n -> median(measures, each -> each.cpu().get(n)))
              .toList(),
          median(measures, Measure::p50),
          median(measures, Measure::p99));
    }

    private static double median(List<Measure> measures, ToDoubleFunction<Measure> of) {
      return measures.stream()
          .map(of::applyAsDouble)
          .sorted(Comparator.naturalOrder())
          .toList()
          .get(measures.size() / 2);
    }

    /// Processor seconds per 1,000 calls, of all processes together.
    public double cpuPerThousand() {
      return cpu.stream().mapToDouble(each -> each).sum();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,8.0f/s  %7.3f CPU-s per 1,000 %-16s  p50 %6.2f ms  p99 %6.2f ms",
          perSecond,
          cpuPerThousand(),
          cpu.size() < 2
              ? ""
              : cpu.stream()
                  .map(each -> String.format(Locale.ROOT, "%.3f", each))
                  .collect(Collectors.joining(" + ", "(", ")")),
          p50,
          p99);
    }
  }
}
