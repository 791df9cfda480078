package health.consulta.consultation.availability;

import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.opentest4j.AssertionFailedError;

/// Tries a property on many random agendas; of one that fails it shows the simplest it finds.
///
/// `-Dagenda.count=` says how many, `-Dagenda.seed=` with which they begin.
final class ForAll {
  private static final int COUNT = Integer.getInteger("agenda.count", 1_000);
  private static final Long SEED = Long.getLong("agenda.seed");

  private ForAll() {}

  static void agendas(Consumer<RandomAgenda> property) {
    long first = SEED != null ? SEED : System.nanoTime() & 0xFFFFFFFFFFL;
    int count = SEED != null && System.getProperty("agenda.count") == null ? 1 : COUNT;
    LongStream.range(first, first + count)
        .parallel()
        .filter(seed -> fails(AgendaGenerator.agenda(seed), property))
        .findFirst()
        .ifPresent(seed -> report(seed, property));
  }

  private static void report(long seed, Consumer<RandomAgenda> property) {
    var shrunk = Shrinking.shrunk(AgendaGenerator.agenda(seed), other -> fails(other, property));
    try {
      property.accept(shrunk);
    } catch (AssertionError | RuntimeException e) {
      var failure =
          new AssertionFailedError(
              "an agenda fails (again with -Dagenda.seed=%d); made simpler it is%n%s%n%s"
                  .formatted(seed, shrunk, e.getMessage()));
      failure.setStackTrace(e.getStackTrace());
      throw failure;
    }
  }

  private static boolean fails(RandomAgenda agenda, Consumer<RandomAgenda> property) {
    try {
      property.accept(agenda);
      return false;
    } catch (AssertionError | RuntimeException _) {
      return true;
    }
  }
}
