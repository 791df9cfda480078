package health.consulta.portal.tariffs;

import health.consulta.contract.billing.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a file would change in the grid. A row means the line of the same act, practitioner, place
/// and first day, or a new one.
///
/// @param same how many rows say what the grid says
/// @param changes lines as they would be, each beside what it is now
/// @param wrong rows that cannot be read, each with its wrong cells; they are left out
/// @param doubtful rows that change an amount by more than ten times
record TariffImport(int same, List<Change> changes, List<WrongRow> wrong, List<WrongRow> doubtful) {
  private static final int TIMES = 10;

  /// @param now absent: the line is new
  record Change(@Nullable Tariff now, Tariff wanted) {}

  /// @param column absent: the row stands in the file twice
  record WrongRow(int number, @Nullable TariffColumn column, String typed) {}

  static TariffImport of(List<TariffTable.Row> rows, List<Tariff> grid) {
    var known = new HashMap<Key, Tariff>();
    grid.forEach(line -> known.put(Key.of(line), line));
    var found = new TariffImport(0, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var seen = new HashSet<Key>();
    int same = 0;
    for (var row : rows) if (found.take(row, known, seen)) same++;
    return new TariffImport(same, found.changes, found.wrong, found.doubtful);
  }

  List<Tariff> wanted() {
    return changes.stream().map(Change::wanted).toList();
  }

  /// @return whether the row says what the grid says
  private boolean take(TariffTable.Row row, Map<Key, Tariff> known, HashSet<Key> seen) {
    var reading = row.cells().read(UUID.randomUUID(), 0);
    for (var column : reading.wrong())
      wrong.add(new WrongRow(row.number(), column, row.cells().get(column)));
    if (!reading.wrong().isEmpty()) return false;
    var key = Key.of(reading.right());
    if (!seen.add(key)) {
      wrong.add(new WrongRow(row.number(), null, ""));
      return false;
    }
    var now = known.get(key);
    var wanted =
        now == null ? reading.right() : row.cells().over(now).read(now.id(), now.version()).right();
    if (wanted.equals(now)) return true;
    changes.add(new Change(now, wanted));
    if (now != null && isDoubtful(now.amount().minor(), wanted.amount().minor()))
      doubtful.add(
          new WrongRow(row.number(), TariffColumn.AMOUNT, row.cells().get(TariffColumn.AMOUNT)));
    return false;
  }

  private static boolean isDoubtful(long now, long wanted) {
    return wanted > now * TIMES || wanted * TIMES < now;
  }

  private record Key(
      @Nullable UUID practitioner, @Nullable UUID place, String act, LocalDate from) {
    static Key of(Tariff line) {
      var act =
          String.join(
              " ", line.specialty(), line.reasonCode(), line.mode().name(), line.sector().name());
      return new Key(line.practitionerId(), line.locationId(), act, line.validFrom());
    }
  }
}
