package health.consulta.portal.tariffs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.server.Command;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Filters;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The lines of the grid, as in a spreadsheet: F2 or a double click edits, Enter commits and goes
/// down, Tab goes right, blocks are copied and pasted, Ctrl D fills down; a wrong cell stays as
/// typed and says how to correct it.
final class TariffGrid extends Grid<TariffLine> {
  private static final String CLIPBOARD = "event.clipboardData.getData('text/plain')";
  private static final String NOT_TYPED_IN = "8rem";
  private static final String NOT_TYPING = "event.composedPath()[0].localName !== 'input'";

  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final Binder<TariffLine> binder = new Binder<>();
  private final Map<TariffColumn, Focusable<?>> editors = new EnumMap<>(TariffColumn.class);
  private final Map<TariffColumn, TextField> filters = new EnumMap<>(TariffColumn.class);
  private final Acts acts;
  private final Select<String> place = new Select<>();
  private TariffPlaces places = new TariffPlaces(List.of());
  private TariffColumn column = TariffColumn.AMOUNT;
  private @Nullable TariffLine focused;

  TariffGrid(Acts acts) {
    this.acts = acts;
    addClassName("s-table");
    if (setSelectionMode(SelectionMode.MULTI) instanceof GridMultiSelectionModel<?> ticks)
      ticks.setSelectionColumnFrozen(true);
    for (var each : TariffColumn.values()) column(each);
    var row = appendHeaderRow();
    for (var each : TariffColumn.values())
      if (!TariffColumn.EDITED.contains(each) || each == TariffColumn.PLACE)
        row.getCell(getColumnByKey(each.name())).setComponent(filter(each));
    place();
    text(TariffColumn.AMOUNT);
    text(TariffColumn.NIGHT);
    text(TariffColumn.SUNDAY);
    day(TariffColumn.FROM, from, Tariff::validFrom);
    day(TariffColumn.TO, to, Tariff::validTo);
    for (var each : TariffColumn.values()) if (each.isAge()) text(each);
    getEditor().setBinder(binder);
    getEditor().setBuffered(true);
    listen();
  }

  /// What somebody does in the grid.
  interface Acts {
    /// @return whether the line was taken
    boolean save(TariffLine line, Tariff typed);

    /// A block was pasted from the chosen cell on.
    void paste(TariffBlock block);

    /// Lines are wanted on the clipboard.
    ///
    /// @param cells of each, from left to right
    void copy(List<TariffLine> lines, List<TariffColumn> cells);

    /// A line has the focus now.
    void look(TariffLine line);
  }

  void show(List<TariffLine> lines, TariffPlaces known) {
    places = known;
    if (getEditor().isOpen()) getEditor().cancel();
    deselectAll();
    if (focused != null && !lines.contains(focused)) focused = null;
    setItems(lines);
    applyFilters();
  }

  /// What is typed above the columns, to be kept with a view.
  Filters filters() {
    var all = new Filters(() -> LocalDate.EPOCH); // none of them is a day
    filters.forEach((each, field) ->
        all.part(
            each.name(),
            () -> field.isEmpty() ? null : field.getValue(),
            kept -> field.setValue(kept == null ? "" : kept)));
    return all;
  }

  /// The line that is edited or has the focus.
  Optional<TariffLine> chosen() {
    return Optional.ofNullable(getEditor().isOpen() ? getEditor().getItem() : focused);
  }

  /// The lines that are ticked, or else the chosen one; as they are shown.
  List<TariffLine> meant() {
    var ticked = getSelectedItems();
    return ticked.isEmpty()
        ? chosen().stream().toList()
        : shown().stream().filter(ticked::contains).toList();
  }

  /// The focus is on a cell, as the browser says when somebody goes there.
  void focus(TariffLine line, TariffColumn at) {
    focused = line;
    column = at;
    acts.look(line);
  }

  void paste(String text) {
    chosen()
        .map(shown()::indexOf)
        .filter(first -> first >= 0)
        .ifPresent(first -> {
          var lines = shown();
          acts.paste(TariffBlock.of(text, lines.subList(first, lines.size()), typed(), column));
        });
  }

  private void column(TariffColumn each) {
    var head =
        addColumn(line -> shown(line, each))
            .setHeader(each.words())
            .setKey(each.name())
            .setComparator(line -> order(line, each));
    if (each.isAmount()) head.setTextAlign(ColumnTextAlign.END);
    if (TariffColumn.EDITED.contains(each)) head.setWidth(wideEnoughToType(each)).setFlexGrow(0);
    else head.setWidth(NOT_TYPED_IN);
    if (each == TariffColumn.SPECIALTY) head.setFrozen(true);
  }

  private static String wideEnoughToType(TariffColumn each) {
    return switch (each) {
      case AGE_FROM, AGE_TO -> "7rem";
      case AMOUNT, NIGHT, AGE -> "9rem";
      default -> "10rem";
    };
  }

  private String order(TariffLine line, TariffColumn each) {
    return each == TariffColumn.PLACE ? shown(line, each) : each.order(line.saved());
  }

  private String shown(TariffLine line, TariffColumn each) {
    var saved = line.saved();
    return switch (each) {
      case SPECIALTY -> Words.ofCode("specialty", saved.specialty());
      case REASON -> Words.ofCode("reason", saved.reasonCode());
      case MODE -> Words.of("mode." + saved.mode());
      case SECTOR -> Words.of("sector." + saved.sector());
      case PRACTITIONER ->
          Words.of(saved.practitionerId() == null ? "tariffs.everybody" : "tariffs.own");
      case PLACE -> places.name(line.cell(each));
      case FROM -> Days.show(saved.validFrom());
      case TO -> saved.validTo() == null ? "–" : Days.show(saved.validTo());
      default -> line.cell(each).isEmpty() ? "–" : line.cell(each);
    };
  }

  private TextField filter(TariffColumn each) {
    var field = new TextField();
    field.setAriaLabel(Words.of("tariffs.filter", each.words()));
    field.setPlaceholder(Words.of("tariffs.filter.short"));
    field.setClearButtonVisible(true);
    field.setMaxLength(40);
    field.setWidthFull();
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(typed -> applyFilters());
    filters.put(each, field);
    return field;
  }

  private void applyFilters() {
    getListDataView()
        .setFilter(line ->
            filters.entrySet().stream()
                .allMatch(filter ->
                    shown(line, filter.getKey())
                        .toLowerCase(Locale.ROOT)
                        .contains(filter.getValue().getValue().strip().toLowerCase(Locale.ROOT))));
  }

  private void text(TariffColumn each) {
    var field = new TextField();
    field.setAutoselect(true);
    field.setValueChangeMode(ValueChangeMode.EAGER); // Enter comes before the browser's change
    binder
        .forField(field)
        .withValidator(typed -> TariffCells.reads(each, typed), wrong(each))
        .bind(line -> line.cell(each), (line, typed) -> line.type(each, typed));
    editor(each, field);
  }

  private static String wrong(TariffColumn each) {
    return Words.of(each.isAge() ? "tariffs.age.wrong" : "tariffs.amount.wrong");
  }

  private void place() {
    place.setId("place");
    place.setItemLabelGenerator(id -> places.name(id == null ? "" : id));
    binder
        .forField(place)
        .bind(
            line -> line.cell(TariffColumn.PLACE),
            (line, id) -> line.type(TariffColumn.PLACE, id == null ? "" : id));
    editor(TariffColumn.PLACE, place);
  }

  private void day(
      TariffColumn each, DatePicker field, ValueProvider<Tariff, @Nullable LocalDate> value) {
    var binding = binder.forField(field);
    if (each == TariffColumn.FROM) binding.asRequired(Words.of("tariffs.from.wrong"));
    else binding.withValidator(this::notBeforeFrom, Words.of("tariffs.to.wrong"));
    binding.bind(
        line -> value.apply(line.saved()),
        (line, day) -> line.type(each, day == null ? "" : day.toString()));
    editor(each, field);
  }

  private boolean notBeforeFrom(@Nullable LocalDate last) {
    return last == null || from.isEmpty() || !last.isBefore(from.getValue());
  }

  private <C extends Component & Focusable<?>> void editor(TariffColumn each, C editor) {
    editor.getElement().setAttribute("aria-label", each.words());
    editor.getElement().setProperty("accessibleName", each.words());
    editor.getElement().getStyle().set("width", "100%").set("white-space", "normal");
    editor.addFocusListener(typing -> column = each);
    Shortcuts.addShortcutListener(editor, (Command) this::commit, Key.ENTER).listenOn(editor);
    Shortcuts.addShortcutListener(editor, (Command) this::giveUp, Key.ESCAPE).listenOn(editor);
    editors.put(each, editor);
    getColumnByKey(each.name()).setEditorComponent(editor);
  }

  private void listen() {
    addItemDoubleClickListener(clicked -> edit(clicked.getItem()));
    addCellFocusListener(event ->
        event
            .getItem()
            .ifPresent(line ->
                focus(
                    line,
                    event
                        .getColumn()
                        .map(Column::getKey)
                        .map(TariffColumn::valueOf)
                        .orElse(TariffColumn.AMOUNT))));
    Shortcuts.addShortcutListener(this, (Command) this::editChosen, Key.F2).listenOn(this);
    Shortcuts.addShortcutListener(this, (Command) this::fillDown, Key.KEY_D, KeyModifier.CONTROL)
        .listenOn(this);
    clipboard("paste", this::paste).addEventData(CLIPBOARD);
    clipboard("copy", nothing -> acts.copy(meant(), copied()));
  }

  /// What is typed in a cell goes there, and not into the grid.
  private DomListenerRegistration clipboard(String event, Consumer<String> act) {
    return getElement()
        .addEventListener(
            event, heard -> act.accept(heard.getEventData().path(CLIPBOARD).asString("")))
        .setFilter(NOT_TYPING);
  }

  /// The columns that can be typed in, as somebody arranged them.
  private List<TariffColumn> typed() {
    return getColumns().stream()
        .filter(Column::isVisible)
        .map(each -> TariffColumn.valueOf(each.getKey()))
        .filter(TariffColumn.EDITED::contains)
        .toList();
  }

  /// The place is copied when somebody is there, with what is right of it; else all but the place.
  private List<TariffColumn> copied() {
    var typed = typed();
    if (column == TariffColumn.PLACE) return typed.subList(typed.indexOf(column), typed.size());
    return typed.stream().filter(each -> each != TariffColumn.PLACE).toList();
  }

  private List<TariffLine> shown() {
    return getListDataView().getItems().toList();
  }

  private void editChosen() {
    chosen().or(() -> shown().stream().findFirst()).ifPresent(this::edit);
  }

  private void edit(TariffLine line) {
    if (getEditor().isOpen() && !leave()) return;
    place.setItems(places.ids(line.cell(TariffColumn.PLACE)));
    getEditor().editItem(line);
    Optional.ofNullable(editors.get(column)).ifPresent(Focusable::focus);
  }

  private void commit() {
    var line = getEditor().getItem();
    if (line == null || !leave()) return;
    var lines = shown();
    var next = lines.indexOf(line) + 1;
    if (next < lines.size()) edit(lines.get(next));
  }

  /// @return whether the open line could be left: unchanged, or right and saved
  private boolean leave() {
    var line = getEditor().getItem();
    if (binder.validate().hasErrors()) return false;
    binder.writeBeanIfValid(line);
    var reading = line.read();
    if (!reading.wrong().isEmpty()) {
      reading.wrong().forEach(this::mark);
      return false;
    }
    var typed = reading.right();
    if (!typed.equals(line.saved()) && !acts.save(line, typed)) return false;
    getEditor().cancel();
    getDataProvider().refreshItem(line);
    return true;
  }

  /// Cells that are right alone and wrong beside each other.
  private void mark(TariffColumn each) {
    if (!(editors.get(each) instanceof TextField field)) return;
    field.setErrorMessage(wrong(each));
    field.setInvalid(true);
  }

  private void giveUp() {
    var line = getEditor().getItem();
    getEditor().cancel();
    if (line == null) return;
    line.back();
    getDataProvider().refreshItem(line);
  }

  /// The cell of the first line that is meant goes into the others; of one line, into the next.
  private void fillDown() {
    var lines = meant();
    if (lines.size() == 1) {
      var all = shown();
      int first = all.indexOf(lines.getFirst());
      lines = all.subList(first, Math.min(first + 2, all.size()));
    }
    if (lines.size() < 2 || !TariffColumn.EDITED.contains(column)) return;
    var text = column.of(lines.getFirst().saved());
    var others = lines.subList(1, lines.size());
    acts.paste(TariffBlock.of((text + "\n").repeat(others.size()), others, typed(), column));
  }
}
