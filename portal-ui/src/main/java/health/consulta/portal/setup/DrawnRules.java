package health.consulta.portal.setup;

import health.consulta.contract.consultation.OpeningRule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The opening hours as they are drawn, and which of them the form stands for. Each has a number of
/// its own for as long as it is drawn, so that what comes late for one that is gone hits no other.
final class DrawnRules {
  private final Map<Integer, OpeningRule> rules = new LinkedHashMap<>();
  private final Set<Integer> chosen = new HashSet<>();
  private int last;

  void start(List<OpeningRule> stored) {
    rules.clear();
    chosen.clear();
    stored.forEach(this::put);
  }

  List<OpeningRule> list() {
    return List.copyOf(rules.values());
  }

  /// By their numbers.
  Map<Integer, OpeningRule> on(DayOfWeek day) {
    var found = new TreeMap<>(rules);
    found.values().removeIf(rule -> rule.weekday() != day);
    return found;
  }

  Optional<OpeningRule> choose(int id) {
    chosen.clear();
    if (rules.containsKey(id)) chosen.add(id);
    return Optional.ofNullable(rules.get(id));
  }

  void chooseNone() {
    chosen.clear();
  }

  boolean chosen(int id) {
    return chosen.contains(id);
  }

  Optional<OpeningRule> chosen() {
    return chosen.stream().findFirst().map(rules::get);
  }

  void add(OpeningRule rule) {
    choose(put(rule));
  }

  /// The same hours otherwise.
  void move(int id, LocalTime from, LocalTime to) {
    rules.computeIfPresent(id, (same, rule) -> at(rule, rule.weekday(), from, to));
  }

  /// What the form stands for now takes the place of what it stood for before.
  void replaceChosen(List<OpeningRule> now) {
    removeChosen();
    now.forEach(rule -> chosen.add(put(rule)));
  }

  void removeChosen() {
    rules.keySet().removeAll(chosen);
    chosen.clear();
  }

  static OpeningRule at(OpeningRule rule, DayOfWeek day, LocalTime from, LocalTime to) {
    return new OpeningRule(
        day,
        from,
        to,
        rule.locationId(),
        rule.modes(),
        rule.validFrom(),
        rule.validTo(),
        rule.parity());
  }

  private int put(OpeningRule rule) {
    rules.put(++last, rule);
    return last;
  }
}
