package health.consulta.portal.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.server.Command;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The lines of the grid: F2 or a double click edits, Enter commits and goes down, Tab goes right,
/// a wrong cell stays as typed and says how to correct it.
final class TariffGrid extends Grid<TariffLine> {
  private final Binder<TariffLine> binder = new Binder<>();
  private final TextField amount = new TextField();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final List<TariffLine> lines = new ArrayList<>();
  private final Predicate<TariffLine> save;
  private Focusable<?> cell = amount;

  TariffGrid(Predicate<TariffLine> save) {
    this.save = save;
    addClassName("s-table");
    text("tariffs.specialty", line -> Words.ofCode("specialty", line.saved().specialty()));
    text("tariffs.reason", line -> Words.ofCode("reason", line.saved().reasonCode()));
    text("tariffs.mode", line -> Words.of("mode." + line.saved().mode()));
    text("tariffs.sector", line -> Words.of("sector." + line.saved().sector()));
    cell("tariffs.amount", TariffLine::amount, amount);
    cell("tariffs.from", line -> date(line.from()), from);
    cell("tariffs.to", line -> date(line.to()), to);
    rules();
    editing();
  }

  void show(List<Tariff> tariffs) {
    lines.clear();
    tariffs.stream().map(TariffLine::new).forEach(lines::add);
    if (getEditor().isOpen()) getEditor().cancel();
    setItems(lines);
  }

  Optional<TariffLine> find(UUID id) {
    return lines.stream().filter(line -> line.saved().id().equals(id)).findFirst();
  }

  Optional<TariffLine> chosen() {
    return Optional.ofNullable(
        getEditor().isOpen() ? getEditor().getItem() : asSingleSelect().getValue());
  }

  void refresh(TariffLine line) {
    getDataProvider().refreshItem(line);
  }

  private void text(String key, ValueProvider<TariffLine, String> value) {
    addColumn(value).setHeader(Words.of(key)).setKey(key).setAutoWidth(true);
  }

  private <C extends Component & Focusable<?>> void cell(
      String key, ValueProvider<TariffLine, String> value, C editor) {
    editor.getElement().setAttribute("aria-label", Words.of(key));
    editor.getElement().setProperty("accessibleName", Words.of(key));
    editor.addFocusListener(focused -> cell = editor);
    editor.getElement().getStyle().set("width", "100%");
    addColumn(value).setHeader(Words.of(key)).setKey(key).setEditorComponent(editor);
  }

  private void rules() {
    binder
        .forField(amount)
        .withValidator(typed -> Amounts.read(typed).isPresent(), Words.of("tariffs.amount.wrong"))
        .bind(TariffLine::amount, TariffLine::amount);
    binder
        .forField(from)
        .asRequired(Words.of("tariffs.from.wrong"))
        .bind(TariffLine::from, TariffLine::from);
    binder
        .forField(to)
        .withValidator(this::notBeforeFrom, Words.of("tariffs.to.wrong"))
        .bind(TariffLine::to, TariffLine::to);
    getEditor().setBinder(binder);
    getEditor().setBuffered(true);
  }

  private boolean notBeforeFrom(@Nullable LocalDate last) {
    return last == null || from.isEmpty() || !last.isBefore(from.getValue());
  }

  private void editing() {
    addItemDoubleClickListener(clicked -> edit(clicked.getItem()));
    Shortcuts.addShortcutListener(this, (Command) this::editChosen, Key.F2).listenOn(this);
    List.<Component>of(amount, from, to).forEach(this::keys);
  }

  private void keys(Component editor) {
    Shortcuts.addShortcutListener(editor, (Command) this::commit, Key.ENTER).listenOn(editor);
    Shortcuts.addShortcutListener(editor, (Command) this::giveUp, Key.ESCAPE).listenOn(editor);
  }

  private void editChosen() {
    chosen().or(() -> lines.stream().findFirst()).ifPresent(this::edit);
  }

  private void edit(TariffLine line) {
    if (getEditor().isOpen() && !leave()) return;
    getEditor().editItem(line);
    select(line);
    cell.focus();
  }

  private void commit() {
    var line = getEditor().getItem();
    if (line == null || !leave()) return;
    var next = lines.indexOf(line) + 1;
    if (next < lines.size()) edit(lines.get(next));
  }

  /// @return whether the open line could be left: unchanged, or right and saved
  private boolean leave() {
    var line = getEditor().getItem();
    if (binder.validate().hasErrors()) return false;
    binder.writeBeanIfValid(line);
    if (line.changed() && !save.test(line)) return false;
    getEditor().cancel();
    refresh(line);
    return true;
  }

  private void giveUp() {
    var line = getEditor().getItem();
    getEditor().cancel();
    if (line == null) return;
    line.back();
    refresh(line);
  }

  private static String date(@Nullable LocalDate day) {
    return day == null
        ? "–"
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
            .withLocale(UI.getCurrent().getLocale())
            .format(day);
  }
}
