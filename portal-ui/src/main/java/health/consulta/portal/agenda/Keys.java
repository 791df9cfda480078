package health.consulta.portal.agenda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The keys of the agenda, heard by the browser (`staff/agenda/keys.ts`): not while somebody types,
/// nor over an open dialog.
@Tag("consulta-keys")
final class Keys extends Component {
  private final Consumer<Pressed> pressed;

  Keys(Consumer<Pressed> pressed) {
    this.pressed = pressed;
    var keys = Stream.of(Key.values()).map(key -> key.name).collect(Collectors.joining(" "));
    getElement().setAttribute("keys", keys);
    getElement()
        .addEventListener("pressed", heard -> hear(heard.getEventData().path("event.detail")))
        .addEventData("event.detail");
  }

  /// @param entry where the focus of the grid is
  record Pressed(Key key, Optional<UUID> entry, String column, int minutes) {}

  void press(Pressed now) {
    pressed.accept(now);
  }

  private void hear(JsonNode told) {
    var entry = told.path("entry").asString("");
    Stream.of(Key.values())
        .filter(key -> key.name.equals(told.path("key").asString("")))
        .findFirst()
        .ifPresent(key ->
            press(
                new Pressed(
                    key,
                    entry.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(entry)),
                    told.path("column").asString(""),
                    told.path("minutes").asInt(0))));
  }

  enum Key {
    TODAY("t"),
    DAY("j"),
    THREE("3"),
    WEEK("h"),
    MONTH("o"),
    PALETTE("control+k"),
    GO_TO("g"),
    NEW("n"),
    ARRIVED("a"),
    ADMITTED("s"),
    DONE("f"),
    CANCEL("delete"),
    PREVIOUS("["),
    NEXT("]"),
    UNDO("control+z"),
    COPY("control+c"),
    PASTE("control+v"),
    HELP("?"),
    CLOSE("escape");

    final String name;

    Key(String name) {
      this.name = name;
    }
  }
}
