package health.consulta.portal.agenda;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The days side by side over the hours.
final class TimeGrid extends Div {
  private final Div heads = new Div();
  private final Div body = new Div();
  private final List<DayColumn> columns = new ArrayList<>();
  private final Consumer<AgendaEntry> chosen;
  private @Nullable Hours shown;

  TimeGrid(Consumer<AgendaEntry> chosen) {
    this.chosen = chosen;
    addClassName("s-grid");
    heads.addClassName("s-heads");
    body.addClassName("s-body");
    add(heads, body);
  }

  void show(List<AgendaDay> days, LocalDate today) {
    var hours = Hours.of(days);
    if (columns.size() != days.size() || !hours.equals(shown)) lay(days.size(), hours);
    heads.removeAll();
    heads.add(new Span(hours.zone().getId().replaceAll(".*/", "").replace('_', ' ')));
    for (var i = 0; i < days.size(); i++) {
      var day = days.get(i);
      heads.add(head(day, day.date().equals(today), days.size() > 1 ? "EEE d MMM" : "EEEE d MMMM"));
      columns.get(i).show(day, hours, day.date().equals(today), name(day.date(), "EEEE d MMMM"));
    }
  }

  void select(@Nullable UUID id) {
    columns.forEach(column ->
        column.entries().forEach(button -> button.select(button.entry().id().equals(id))));
  }

  Optional<EntryButton> find(@Nullable UUID id) {
    return columns.stream()
        .flatMap(column -> column.entries().stream())
        .filter(button -> button.entry().id().equals(id))
        .findFirst();
  }

  /// The entry next to another one: up and down in the day, left and right among the days.
  Optional<EntryButton> beside(@Nullable UUID id, int down, int right) {
    for (var i = 0; i < columns.size(); i++) {
      var entries = columns.get(i).entries();
      for (var j = 0; j < entries.size(); j++)
        if (entries.get(j).entry().id().equals(id))
          return right == 0 ? at(entries, j + down) : across(entries.get(j), i, right);
    }
    return columns.stream().flatMap(column -> column.entries().stream()).findFirst();
  }

  private static Optional<EntryButton> at(List<EntryButton> entries, int index) {
    return index < 0 || index >= entries.size()
        ? Optional.empty()
        : Optional.of(entries.get(index));
  }

  private Optional<EntryButton> across(EntryButton from, int column, int right) {
    for (var i = column + right; i >= 0 && i < columns.size(); i += right) {
      var entries = columns.get(i).entries();
      if (!entries.isEmpty())
        return entries.stream().min((a, b) -> Long.compare(distance(a, from), distance(b, from)));
    }
    return Optional.empty();
  }

  private long distance(EntryButton one, EntryButton other) {
    var hours = shown;
    if (hours == null) return 0;
    return Math.abs(hours.minutes(one.entry().start()) - hours.minutes(other.entry().start()));
  }

  private void lay(int count, Hours hours) {
    shown = hours;
    columns.clear();
    body.removeAll();
    body.getStyle().set("--rows", String.valueOf(hours.length() / 5));
    getElement().setAttribute("data-columns", count > 1 ? "many" : "one");
    body.add(labels(hours));
    for (var i = 0; i < count; i++) columns.add(new DayColumn(chosen));
    columns.forEach(body::add);
  }

  private static Div labels(Hours hours) {
    var labels = new Div();
    labels.addClassName("s-hours");
    labels.getElement().setAttribute("aria-hidden", "true");
    for (var hour = hours.from(); hour < hours.to(); hour++) {
      var label = new Span("%02d:00".formatted(hour));
      label.getStyle().set("--s", String.valueOf((hour - hours.from()) * 12));
      labels.add(label);
    }
    return labels;
  }

  private Div head(AgendaDay day, boolean today, String pattern) {
    var visits =
        day.entries().stream().filter(each -> each.kind() == OccupationKind.BOOKING).count();
    var name = new Span(name(day.date(), pattern));
    var count = new Span(Words.of("agenda.count", visits));
    count.addClassName("count-of-visits");
    var head = new Div(name, count);
    if (today) head.addClassName("today");
    return head;
  }

  private String name(LocalDate date, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, getLocale()).format(date);
  }
}
