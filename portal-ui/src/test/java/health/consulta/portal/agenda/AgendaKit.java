package health.consulta.portal.agenda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.UI;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.portal.agenda.Keys.Pressed;
import health.consulta.portal.agenda.TimeGrid.Found;
import java.time.LocalTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Drives the agenda without a browser as people do with mouse and keys: what the browser would
/// tell the server, told by name and clock.
final class AgendaKit {
  private AgendaKit() {}

  static void open() {
    UI.getCurrent().navigate("agenda");
  }

  /// What the browser was told to draw, column by column.
  static List<JsonNode> pictures() {
    return _find(DayColumn.class).stream()
        .map(column -> JsonMapper.shared().readTree(column.getElement().getProperty("day")))
        .toList();
  }

  /// Everybody's names in the grid.
  static List<String> people() {
    return drawn().map(entry -> entry.path("who").asString()).toList();
  }

  /// What a screen reader says of somebody's visit.
  static String label(String who) {
    return one(who).path("label").asString();
  }

  static UUID id(String who) {
    return UUID.fromString(one(who).path("id").asString());
  }

  static AgendaEntry entry(String who) {
    return found(who).entry();
  }

  static void choose(String who) {
    grid().choose(id(who).toString());
  }

  /// Whose visit is shown as chosen.
  static Optional<String> chosen() {
    return _find(DayColumn.class).stream()
        .map(column -> column.getElement().getProperty("selected"))
        .filter(selected -> selected != null && !selected.isEmpty())
        .findFirst();
  }

  /// Dropped at a time of the same day.
  static void drop(String who, String time) {
    drop(who, found(who).column().key(), time);
  }

  static void drop(String who, String column, String time) {
    grid().drop(id(who).toString(), column, minutes(column, time));
  }

  /// Its lower edge dragged, so that it lasts that long.
  static void resize(String who, int minutes) {
    grid().resize(id(who).toString(), minutes);
  }

  /// Whose column somebody's visit is in.
  static String column(String who) {
    return found(who).column().key();
  }

  /// A key with the focus on an empty time.
  static void press(Keys.Key key, String column, String time) {
    _get(Keys.class).press(new Pressed(key, Optional.empty(), column, minutes(column, time)));
  }

  /// A key with the focus on somebody's visit.
  static void press(Keys.Key key, String who) {
    _get(Keys.class).press(new Pressed(key, Optional.of(id(who)), "", 0));
  }

  /// A key with the focus nowhere in the grid.
  static void press(Keys.Key key) {
    _get(Keys.class).press(new Pressed(key, Optional.empty(), "", 0));
  }

  static TimeGrid grid() {
    return _get(TimeGrid.class);
  }

  private static int minutes(String column, String time) {
    var hour =
        pictures().stream()
            .filter(picture -> picture.path("key").asString().equals(column))
            .mapToInt(picture -> picture.path("hour").asInt())
            .findFirst()
            .orElse(0);
    return LocalTime.parse(time).toSecondOfDay() / 60 - hour * 60;
  }

  private static Found found(String who) {
    return grid().find(id(who)).orElseThrow();
  }

  private static JsonNode one(String who) {
    return drawn()
        .filter(entry -> entry.path("who").asString().equals(who))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(who + " is not in " + people()));
  }

  private static Stream<JsonNode> drawn() {
    return pictures().stream().flatMap(picture -> picture.path("entries").valueStream());
  }
}
