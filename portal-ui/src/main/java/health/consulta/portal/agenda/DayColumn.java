package health.consulta.portal.agenda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.portal.agenda.TimeGrid.Found;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One column of the grid, drawn by the browser (`staff/agenda/day.ts`). What has not changed is
/// neither drawn nor sent again.
@Tag("consulta-day")
final class DayColumn extends Component implements HasStyle {
  private static final JsonMapper JSON = JsonMapper.shared();

  private @Nullable Drawn drawn;

  DayColumn() {
    addClassName("s-column");
    getElement().setAttribute("role", "group");
  }

  void show(Column shown, Hours hours, boolean today, Map<UUID, String> others) {
    var now = new Drawn(shown, hours, today, others);
    if (now.equals(drawn)) return;
    drawn = now;
    var picture = DayPicture.of(shown, hours, today, others, getLocale());
    getElement().setAttribute("aria-label", picture.label());
    getElement().setProperty("day", JSON.writeValueAsString(picture));
  }

  void select(@Nullable UUID id) {
    getElement().setProperty("selected", id == null ? "" : id.toString());
  }

  Column column() {
    return drawn().column();
  }

  Found found(AgendaEntry entry) {
    return new Found(entry, column(), drawn().others().getOrDefault(entry.id(), ""));
  }

  Optional<AgendaEntry> entry(@Nullable UUID id) {
    return column().day().entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  private Drawn drawn() {
    return Objects.requireNonNull(drawn, "not shown yet");
  }

  /// What a picture is made of.
  private record Drawn(Column column, Hours hours, boolean today, Map<UUID, String> others) {}
}
