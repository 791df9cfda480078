package health.consulta.billing;

import health.consulta.kit.Invalid;
import health.consulta.kit.Refusal.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines as they are wanted, held against each other and against those that stay as they are.
final class Block {
  private final Map<Integer, Tariff> wanted = new TreeMap<>();
  private final List<Part> wrong = new ArrayList<>();

  /// @param known the lines that are to change, by their ids
  Block(List<health.consulta.contract.billing.Tariff> lines, Map<UUID, Tariff> known) {
    var seen = new HashSet<UUID>();
    for (int place = 0; place < lines.size(); place++) {
      var line = lines.get(place);
      var before = known.get(line.id());
      if (!seen.add(line.id())) refuse(place, "TWICE");
      else if (before != null && before.isNewerThan(line)) refuse(place, "STALE");
      else take(place, line);
    }
  }

  Set<Act> acts() {
    return wanted.values().stream().map(Tariff::act).collect(Collectors.toCollection(TreeSet::new));
  }

  /// @param stored all lines of the act, those that are to change among them
  void refuseOverlaps(Act act, List<Tariff> stored) {
    var changing = wanted.values().stream().map(Tariff::id).collect(Collectors.toSet());
    var staying = stored.stream().filter(line -> !changing.contains(line.id()));
    var all = Stream.concat(staying, wanted.values().stream()).toList();
    wanted.forEach((place, line) -> {
      if (line.act().equals(act) && all.stream().anyMatch(line::overlaps))
        refuse(place, "TARIFF_OVERLAPS");
    });
  }

  /// @throws LinesWrong when one of them is
  void refuseWrong() {
    if (!wrong.isEmpty()) throw new LinesWrong(wrong);
  }

  private void take(int place, health.consulta.contract.billing.Tariff line) {
    try {
      wanted.put(place, new Tariff(line.id(), line));
    } catch (Invalid invalid) {
      for (var part : invalid.parts())
        wrong.add(new Part("lines[" + place + "]." + part.field(), part.message()));
    }
  }

  private void refuse(int place, String code) {
    wrong.add(new Part("lines[" + place + "]", code));
  }
}
