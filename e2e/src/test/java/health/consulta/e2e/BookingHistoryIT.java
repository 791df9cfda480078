package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.e2e.BookingModel.Act;
import health.consulta.e2e.BookingModel.Done;
import health.consulta.e2e.BookingModel.Outcome;
import health.consulta.e2e.agenda.Linearizability;
import health.consulta.e2e.agenda.Linearizability.Call;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whatever is asked of the whole booking path side by side, and whoever dies, the answers are
/// those of one thing done at a time. `./consulta bench histories` asks 100,000 times.
@ExtendWith(SharedTown.class)
class BookingHistoryIT {
  private static final int CALLERS = 4;
  private static final int ACTS = 25;

  private final Town town;

  BookingHistoryIT(Town town) {
    this.town = town;
  }

  @Test
  void what_was_answered_side_by_side_could_have_happened_in_a_row() throws Exception {
    var seed = Long.getLong("consulta.seed", System.nanoTime());
    System.out.println("The history follows -Dconsulta.seed=" + seed);
    var random = new Random(seed);
    var callers =
        Stream.of("a", "b", "c", "d")
            .limit(CALLERS)
            .map(last -> town.patient("Histoire", last))
            .toList();
    var history =
        new BookingHistory(
            town, town.practice("Clio", "Annales"), callers, Town.tomorrow(), SharedTown.HOLD);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var killer =
          threads.submit(() -> {
            LockSupport.parkNanos(random.nextLong(500_000_000, 3_000_000_000L));
            var victim = List.of("booking", "consultation").get(random.nextInt(2));
            System.out.println("kill -9 " + victim);
            town.platform().kill(victim);
            return victim;
          });
      history.run(ACTS, seed);
      town.platform().awaitUp(killer.get());
    }
    assertThat(history.contradiction()).isEmpty();
    System.out.printf(
        "%d calls have an order, %d times there was no answer%n",
        history.calls().size(), history.repeated());
    assertThat(history.contradiction(soldTwice(history.calls()))).isNotEmpty();
  }

  /// The same history, but in the end somebody got a time that was taken.
  private static List<Call<Done>> soldTwice(List<Call<Done>> calls) {
    var end =
        calls.stream()
            .mapToLong(Call::answered)
            .filter(at -> at != Linearizability.NEVER)
            .max()
            .orElseThrow();
    var start =
        calls.stream()
            .map(call -> call.operation().act())
            .filter(Act.Book.class::isInstance)
            .map(act -> ((Act.Book) act).start())
            .findFirst()
            .orElseThrow();
    var twice =
        Stream.of(-1, -2)
            .map(n ->
                new Call<>(new Done(new Act.Book(n, start), new Outcome.Ok()), end - n, end - n));
    return Stream.concat(calls.stream(), twice).toList();
  }
}
