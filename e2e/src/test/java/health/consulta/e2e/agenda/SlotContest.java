package health.consulta.e2e.agenda;

import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.Act.Outcome;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Callers that stand ready at the instances, each with a connection of its own, and ask at the
/// same moment.
final class SlotContest implements AutoCloseable {
  private final List<Clerk> contenders;

  SlotContest(Instances instances, int contenders) {
    this.contenders =
        IntStream.range(0, contenders)
            .mapToObj(n -> new Clerk(instances, n % instances.count()))
            .toList();
  }

  /// @param wanted by the contender's number
  List<Result> run(Practice practice, LocalDate date, IntFunction<Hold> wanted) throws Exception {
    return run(n -> new Bid(practice, date, wanted.apply(n)));
  }

  /// @param bid by the contender's number
  List<Result> run(IntFunction<Bid> bid) throws Exception {
    var ready = new CountDownLatch(contenders.size());
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          IntStream.range(0, contenders.size())
              .mapToObj(n ->
                  threads.submit(() -> {
                    var contender = contenders.get(n);
                    try {
                      contender.ready();
                    } finally {
                      ready.countDown();
                    }
                    go.await();
                    return result(contender, bid.apply(n));
                  }))
              .toList();
      ready.await();
      go.countDown();
      var results = new ArrayList<Result>();
      for (var run : runs) results.add(run.get());
      return results;
    }
  }

  private static Result result(Clerk contender, Bid bid) throws IOException {
    long start = System.nanoTime();
    var outcome = contender.does(bid.practice(), bid.date(), bid.hold());
    return new Result(bid.hold(), outcome, System.nanoTime() - start);
  }

  @Override
  public void close() throws IOException {
    for (var contender : contenders) contender.close();
  }

  record Bid(Practice practice, LocalDate date, Hold hold) {}

  record Result(Hold hold, Outcome outcome, long nanos) {
    boolean won() {
      return outcome instanceof Outcome.Held;
    }
  }
}
