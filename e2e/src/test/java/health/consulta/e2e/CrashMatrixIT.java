package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.e2e.Failpoints.Point;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each failpoint is passed by people's errands, and at some the process dies: others at each run,
/// the same with `-Dconsulta.seed=`, or where one wants with `-Dconsulta.points=`, as in `booking
/// OUTBOX_SENT,payment WEBHOOK_NOTED`. `./consulta bench crash` goes through all of them.
@ExtendWith(SharedTown.class)
class CrashMatrixIT {
  private final Town town;
  private final long seed = Long.getLong("consulta.seed", System.nanoTime());

  CrashMatrixIT(Town town) {
    this.town = town;
  }

  @Test
  void whoever_dies_wherever_all_that_was_acknowledged_comes_true() throws Exception {
    System.out.println("The deaths follow -Dconsulta.seed=" + seed);
    var random = new Random(seed);
    var matrix = new CrashMatrix(town, SharedTown.HOLD, "Matrice");
    var points = named().orElseGet(() -> ofEach(random));
    System.out.println("Dying at " + points);
    System.out.printf("All held %d s after the starts%n", matrix.die(points, random).toSeconds());
    assertThat(matrix.settle()).as("failpoints that no errand passes").isEmpty();
  }

  private static Optional<List<Point>> named() {
    return Optional.ofNullable(System.getProperty("consulta.points"))
        .map(names ->
            Stream.of(names.split(","))
                .map(name -> name.split(" "))
                .map(name -> new Point(name[0], name[1]))
                .toList());
  }

  private static List<Point> ofEach(Random random) {
    return Failpoints.SERVICES.stream()
        .map(Failpoints::all)
        .map(all -> all.get(random.nextInt(all.size())))
        .toList();
  }
}
