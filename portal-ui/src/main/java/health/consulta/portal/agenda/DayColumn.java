package health.consulta.portal.agenda;

import com.vaadin.flow.component.html.Div;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.portal.frame.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// One day: closed areas, entries, the line of now.
final class DayColumn extends Div {
  private static final double FIVE = 5;

  private final Map<UUID, EntryButton> entries = new LinkedHashMap<>();
  private final List<Div> ground = new ArrayList<>();
  private final Consumer<AgendaEntry> chosen;

  DayColumn(Consumer<AgendaEntry> chosen) {
    this.chosen = chosen;
    addClassName("s-column");
    getElement().setAttribute("role", "group");
  }

  void show(AgendaDay day, Hours hours, boolean today, String name) {
    getElement().setAttribute("aria-label", name);
    ground(day, hours, today);
    var ids = day.entries().stream().map(AgendaEntry::id).toList();
    entries.entrySet().removeIf(old -> gone(old, ids));
    day.entries().forEach(entry -> show(entry, hours));
  }

  /// In the order of time, as the arrow keys go.
  List<EntryButton> entries() {
    return entries.values().stream()
        .sorted(Comparator.comparing(button -> button.entry().start()))
        .toList();
  }

  private static boolean gone(Map.Entry<UUID, EntryButton> old, List<UUID> ids) {
    if (ids.contains(old.getKey())) return false;
    old.getValue().removeFromParent();
    return true;
  }

  private void show(AgendaEntry entry, Hours hours) {
    var button = entries.get(entry.id());
    if (button == null) insert(entry, hours);
    else button.show(entry, hours);
  }

  private void insert(AgendaEntry entry, Hours hours) {
    var button = new EntryButton(entry, hours);
    button.addClickListener(clicked -> chosen.accept(button.entry()));
    entries.put(entry.id(), button);
    add(button);
  }

  private void ground(AgendaDay day, Hours hours, boolean today) {
    ground.forEach(Div::removeFromParent);
    ground.clear();
    var free = 0;
    for (var open : day.open()) {
      close(free, hours.minutes(open.start()));
      free = hours.minutes(open.end());
    }
    close(free, hours.length());
    if (today) ground.add(now(hours, day));
    ground.forEach(area -> addComponentAsFirst(area));
  }

  private void close(int from, int to) {
    if (to <= from) return;
    var closed = new Div();
    closed.addClassName("s-closed");
    closed.getStyle().set("--s", String.valueOf(from / FIVE));
    closed.getStyle().set("--d", String.valueOf((to - from) / FIVE));
    closed.getElement().setAttribute("title", Words.of("agenda.closed"));
    ground.add(closed);
  }

  private static Div now(Hours hours, AgendaDay day) {
    var start = hours.start(day.date()).toEpochMilli();
    var now = new Div();
    now.addClassName("s-now");
    now.getElement().setAttribute("data-start", String.valueOf(start));
    now.getElement().setAttribute("data-zone", day.zone());
    now.getElement().setAttribute("aria-hidden", "true");
    return now;
  }
}
