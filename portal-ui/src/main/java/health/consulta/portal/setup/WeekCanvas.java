package health.consulta.portal.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import health.consulta.contract.Mode;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.contract.user.Location;
import health.consulta.portal.frame.Words;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The weekly hours, painted by mouse or keys; drawn by the browser (`staff/setup/week.ts`).
@Tag("consulta-week")
final class WeekCanvas extends Component implements HasStyle {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int EARLIEST = 6;
  private static final int LATEST = 22;
  private static final int HOUR = 60;
  private static final int MIDNIGHT = 24 * HOUR;

  private final Hand hand;

  WeekCanvas(Hand hand) {
    this.hand = hand;
    addClassName("s-week");
    getElement().setAttribute("role", "group").setAttribute("aria-label", Words.of("setup.week"));
    on("range-painted", told -> paint(day(told), time(told, "from"), time(told, "to")));
    on("range-resized", told -> resize(id(told), time(told, "from"), time(told, "to")));
    on("range-chosen", told -> choose(id(told)));
    on("range-removed", told -> remove(id(told)));
  }

  void paint(DayOfWeek day, LocalTime from, LocalTime to) {
    hand.painted(day, from, to);
  }

  void resize(int range, LocalTime from, LocalTime to) {
    hand.resized(range, from, to);
  }

  void choose(int range) {
    hand.chosen(range);
  }

  void remove(int range) {
    hand.removed(range);
  }

  void show(DrawnRules rules, List<Location> places) {
    var names = places.stream().collect(Collectors.toMap(Location::id, Location::name));
    var all = rules.list();
    var from = all.stream().mapToInt(rule -> rule.from().getHour()).min().orElse(EARLIEST);
    var to = all.stream().mapToInt(WeekCanvas::end).max().orElse(0);
    var words =
        Map.of(
            "closed", Words.of("setup.closed"),
            "range", Words.of("setup.range"),
            "removed", Words.of("setup.range.removed"));
    var week =
        new Week(
            Math.min(from, EARLIEST) * HOUR,
            Math.max(Math.ceilDiv(to, HOUR), LATEST) * HOUR,
            Stream.of(DayOfWeek.values()).map(day -> day(day, rules, names)).toList(),
            words);
    getElement().setProperty("picture", JSON.writeValueAsString(week));
  }

  private static Day day(DayOfWeek day, DrawnRules rules, Map<UUID, String> places) {
    var ranges =
        rules.on(day).entrySet().stream()
            .map(each -> range(each.getKey(), each.getValue(), places, rules.chosen(each.getKey())))
            .sorted(Comparator.comparing(Range::from))
            .toList();
    return new Day(name(day), ranges);
  }

  private static Range range(int id, OpeningRule rule, Map<UUID, String> places, boolean current) {
    var lines =
        Stream.of(
                places.getOrDefault(rule.locationId(), Words.of("setup.place.unknown")),
                rule.parity() == WeekParity.EVERY ? "" : Words.of("parity." + rule.parity()),
                rule.modes().size() == 1 ? Words.of("mode." + rule.modes().iterator().next()) : "")
            .filter(line -> !line.isEmpty())
            .toList();
    var said = name(rule.weekday()) + " " + rule.from() + " – " + rule.to(); // as it is shown
    return new Range(
        String.valueOf(id),
        minutes(rule.from()),
        end(rule) - minutes(rule.from()),
        lines,
        said + ", " + String.join(", ", lines),
        !rule.modes().contains(Mode.ON_SITE),
        current);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, UI.getCurrent().getLocale());
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * HOUR + time.getMinute();
  }

  private static int end(OpeningRule rule) {
    return rule.to().equals(LocalTime.MIDNIGHT) ? MIDNIGHT : minutes(rule.to());
  }

  private void on(String event, Consumer<JsonNode> heard) {
    getElement()
        .addEventListener(event, told -> heard.accept(told.getEventData().path("event.detail")))
        .addEventData("event.detail");
  }

  private static DayOfWeek day(JsonNode told) {
    return DayOfWeek.of(told.path("day").asInt() + 1);
  }

  private static int id(JsonNode told) {
    return Integer.parseInt(told.path("id").asString());
  }

  private static LocalTime time(JsonNode told, String name) {
    return LocalTime.MIDNIGHT.plusMinutes(told.path(name).asInt());
  }

  /// What is done to the week; a range is named by its number among the [DrawnRules].
  interface Hand {
    void painted(DayOfWeek day, LocalTime from, LocalTime to);

    void resized(int range, LocalTime from, LocalTime to);

    void chosen(int range);

    void removed(int range);
  }

  private record Week(int from, int to, List<Day> days, Map<String, String> words) {}

  private record Day(String name, List<Range> ranges) {}

  private record Range(
      String id,
      int from,
      int length,
      List<String> lines,
      String label,
      boolean video,
      boolean current) {}
}
