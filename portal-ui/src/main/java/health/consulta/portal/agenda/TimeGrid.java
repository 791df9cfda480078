package health.consulta.portal.agenda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.portal.frame.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Practitioners and days side by side over the hours. The browser's part
/// (`staff/agenda/agenda.ts`) moves the focus and what is dragged; what came of it is told here.
@Tag("consulta-agenda")
final class TimeGrid extends Component implements HasStyle {
  private final Div top = new Div();
  private final Span place = new Span();
  private final List<DayHead> heads = new ArrayList<>();
  private final Div body = new Div();
  private final List<DayColumn> columns = new ArrayList<>();
  private final Clock clock;
  private final Acts acts;
  private Hours hours = Hours.of(List.of());

  TimeGrid(Clock clock, Acts acts) {
    this.clock = clock;
    this.acts = acts;
    addClassName("s-grid");
    top.addClassName("s-heads");
    body.addClassName("s-body");
    getElement().appendChild(top.getElement(), body.getElement());
    getElement().setProperty("words", JsonMapper.shared().writeValueAsString(words()));
    on("entry-chosen", told -> choose(told.path("id").asString("")));
    on("entry-moved", told -> drop(told.path("id").asString(""), key(told), minutes(told)));
    on("entry-resized", told -> resize(told.path("id").asString(""), minutes(told)));
    on("time-chosen", told -> pick(key(told), minutes(told), told.path("length").asInt(0)));
  }

  /// What somebody does in the grid.
  interface Acts {
    void chosen(UUID entry);

    /// Dropped at another time; it is shown there until [TimeGrid#settle()].
    void moved(Found what, Column to, Instant start);

    /// Made longer or shorter at its lower edge; shown so until [TimeGrid#settle()].
    void resized(Found what, int minutes);

    /// @param minutes that were drawn; 0 when only a start was chosen
    void picked(Column where, Instant start, int minutes);
  }

  /// An entry and where it is.
  ///
  /// @param by who else has it open; empty: nobody
  record Found(AgendaEntry entry, Column column, String by) {
    /// Whether all that a panel tells of both is the same.
    boolean isLike(@Nullable Found other) {
      return other != null
          && entry.equals(other.entry)
          && by.equals(other.by)
          && column.who().equals(other.column.who())
          && column.day().date().equals(other.column.day().date());
    }
  }

  /// @param others who else has an entry open
  void show(List<Column> shown, Map<UUID, String> others) {
    var now = Hours.of(shown);
    if (columns.size() != shown.size() || !now.equals(hours)) lay(shown.size(), now);
    place.setText(shown.isEmpty() ? "" : place(shown.getFirst()));
    var days = shown.stream().map(each -> each.day().date()).distinct().count();
    var people = shown.stream().map(Column::who).distinct().count();
    for (var i = 0; i < shown.size(); i++) {
      var column = shown.get(i);
      var today = today(column);
      var who = column.who().displayName();
      var title = days > 1 ? day(column.day().date(), people > 1 ? "EEE d" : "EEE d MMM") : who;
      var visits = Words.of("agenda.count", visits(column));
      heads.get(i).show(title, days > 1 && people > 1 ? who : "", visits, today && days > 1);
      columns.get(i).show(column, hours, today, others);
    }
    getElement().callJsFunction("start");
  }

  void select(@Nullable UUID id) {
    columns.forEach(column -> column.select(id));
  }

  /// What was dropped is confirmed or refused by now.
  void settle() {
    getElement().callJsFunction("settle");
  }

  void focus(UUID id) {
    getElement().callJsFunction("focusEntry", id.toString());
  }

  /// Where it was before.
  void focus() {
    getElement().callJsFunction("focusCursor");
  }

  Optional<Found> find(@Nullable UUID id) {
    return columns.stream()
        .flatMap(column -> column.entry(id).map(column::found).stream())
        .findFirst();
  }

  void choose(String id) {
    found(id).ifPresent(found -> acts.chosen(found.entry().id()));
  }

  void drop(String id, String column, int minutes) {
    var to = column(column);
    found(id)
        .filter(found -> to.isPresent())
        .ifPresentOrElse(
            found -> acts.moved(found, to.orElseThrow(), to.orElseThrow().at(minutes, hours)),
            this::settle);
  }

  void resize(String id, int minutes) {
    found(id).ifPresentOrElse(found -> acts.resized(found, minutes), this::settle);
  }

  void pick(String column, int minutes, int length) {
    at(column, minutes, (where, start) -> acts.picked(where, start, length));
  }

  void at(String column, int minutes, BiConsumer<Column, Instant> act) {
    column(column).ifPresent(where -> act.accept(where, where.at(minutes, hours)));
  }

  private Optional<Found> found(String id) {
    return columns.stream()
        .flatMap(column -> column.column().day().entries().stream())
        .map(AgendaEntry::id)
        .filter(each -> each.toString().equals(id))
        .findFirst()
        .flatMap(this::find);
  }

  private Optional<Column> column(String key) {
    return columns.stream()
        .map(DayColumn::column)
        .filter(each -> each.key().equals(key))
        .findFirst();
  }

  private void on(String event, Consumer<JsonNode> act) {
    getElement()
        .addEventListener(event, heard -> act.accept(heard.getEventData().path("event.detail")))
        .addEventData("event.detail");
  }

  private static String key(JsonNode told) {
    return told.path("column").asString("");
  }

  private static int minutes(JsonNode told) {
    return told.path("minutes").asInt(0);
  }

  private static Map<String, String> words() {
    var words =
        List.of(
            "past", "taken", "closed", "close", "free", "moving", "stretching", "kept", "create");
    return words.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                w -> w, w -> Words.of("agenda.grid." + w, "{0}", "{1}")));
  }

  private void lay(int count, Hours now) {
    hours = now;
    columns.clear();
    body.removeAll();
    body.getStyle().set("--rows", String.valueOf(hours.length() / 5));
    body.add(labels());
    top.removeAll();
    top.add(place);
    heads.clear();
    for (var i = 0; i < count; i++) {
      heads.add(new DayHead());
      columns.add(new DayColumn());
    }
    heads.forEach(top::add);
    columns.forEach(body::add);
  }

  /// Narrow columns have less to say.
  void narrow(boolean many) {
    getElement().setAttribute("data-columns", many ? "many" : "one");
  }

  private Div labels() {
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

  private boolean today(Column column) {
    return column.day().date().equals(LocalDate.now(clock.withZone(column.zone())));
  }

  private static String place(Column column) {
    return column.zone().getId().replaceAll(".*/", "").replace('_', ' ');
  }

  private static long visits(Column column) {
    return column.day().entries().stream()
        .filter(each -> each.kind() == OccupationKind.BOOKING)
        .count();
  }

  private String day(LocalDate date, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, getLocale()).format(date);
  }
}
