package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/// A grid whose lines do not overlap, and a visit, drawn from a seed.
record RandomGrid(List<Tariff> lines, Visit visit) {
  static final UUID CLAIRE = new UUID(0, 1);
  private static final UUID[] WHO = {null, CLAIRE, new UUID(0, 2)};
  private static final UUID[] WHERE = {null, new UUID(1, 1), new UUID(1, 2)};
  private static final int MOST_LINES = 12;

  static RandomGrid of(long seed) {
    var random = new Random(seed * 0x9E3779B97F4A7C15L);
    var lines = new ArrayList<Tariff>();
    for (int n = random.nextInt(MOST_LINES); n > 0; n--) {
      var line = line(random);
      if (lines.stream().noneMatch(line::overlaps)) lines.add(line);
    }
    return new RandomGrid(lines, visit(random));
  }

  private static Tariff line(Random random) {
    var line =
        Lines.general(1000 + random.nextInt(9000))
            .in(random.nextBoolean() ? Sector.SECTOR_1 : Sector.SECTOR_2)
            .of(WHO[random.nextInt(WHO.length)])
            .at(WHERE[random.nextInt(WHERE.length)])
            .from("2026-0" + (1 + random.nextInt(9)) + "-01");
    if (random.nextBoolean()) line = line.to("2026-1" + random.nextInt(3) + "-15");
    if (random.nextBoolean()) line = line.dearer(some(random), some(random));
    if (random.nextBoolean()) {
      int first = random.nextInt(20);
      line = line.forAges(first, first + random.nextInt(80), 1 + random.nextInt(2000));
    }
    return line.tariff();
  }

  private static Long some(Random random) {
    return (long) random.nextInt(4000);
  }

  private static Visit visit(Random random) {
    var day = Lines.NEW_YEAR.plusDays(random.nextInt(400));
    var at = day.atTime(random.nextInt(24), random.nextInt(60)).atZone(GiveQuote.GRID);
    return new Visit(
        CLAIRE,
        random.nextBoolean() ? Sector.SECTOR_1 : Sector.SECTOR_2,
        new Act("GENERAL_PRACTICE", "CONSULTATION", Mode.VIDEO),
        WHERE[random.nextInt(WHERE.length)],
        at,
        random.nextInt(4) == 0 ? null : random.nextInt(AgeTerm.OLDEST + 1));
  }

  Grid grid() {
    return new Grid(lines);
  }

  RandomGrid shuffled(long seed) {
    var other = new ArrayList<>(lines);
    Collections.shuffle(other, new Random(seed));
    return new RandomGrid(other, visit);
  }

  /// With as few lines as still fail.
  RandomGrid shrunk(Predicate<RandomGrid> fails) {
    for (var line : lines) {
      var fewer = new RandomGrid(lines.stream().filter(each -> each != line).toList(), visit);
      if (fails.test(fewer)) return fewer.shrunk(fails);
    }
    return this;
  }

  @Override
  public String toString() {
    var text = new StringBuilder(visit.toString());
    lines.forEach(line -> text.append("\n").append(line.shown()));
    return text.toString();
  }
}
