package health.consulta.portal.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.UserApi;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An absence, a closed range or extra hours on the days that were painted; gives valid ones or
/// nothing.
final class ExceptionForm extends Div {
  private static final int LONGEST = 200;

  private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(Words.of("setup.kind"));
  private final DatePicker first = new DatePicker(Words.of("setup.firstDay"));
  private final DatePicker last = new DatePicker(Words.of("setup.lastDay"));
  private final Checkbox whole = new Checkbox(Words.of("setup.wholeDay"));
  private final TimePicker from = new TimePicker(Words.of("setup.from"));
  private final TimePicker to = new TimePicker(Words.of("setup.to"));
  private final Select<Location> place = new Select<>();
  private final TextField reason = new TextField(Words.of("setup.why"));
  private final StandInField standIn;
  private final Consumer<List<AgendaException>> changed;
  private boolean filling;

  /// @param changed what it stands for, whenever that is right
  ExceptionForm(
      UserApi users, Consumer<List<AgendaException>> changed, Runnable save, Runnable close) {
    this.changed = changed;
    this.standIn = new StandInField(users);
    addClassName("s-form");
    kind.addThemeName("horizontal");
    kind.setItems(Kind.ABSENCE, Kind.CLOSED, Kind.EXTRA);
    kind.setItemLabelGenerator(each -> Words.of("setup.kind." + each));
    place.setLabel(Words.of("setup.place"));
    place.setItemLabelGenerator(Location::name);
    reason.setMaxLength(LONGEST);
    reason.setHelperText(Words.of("setup.why.hint"));
    first.setErrorMessage(Words.of("tariffs.from.wrong"));
    last.setErrorMessage(Words.of("tariffs.to.wrong"));
    to.setErrorMessage(Words.of("setup.to.wrong"));
    place.setErrorMessage(Words.of("setup.place.needed"));
    var locale = UI.getCurrent().getLocale();
    Stream.of(first, last).forEach(date -> date.setLocale(locale));
    Stream.of(from, to).forEach(time -> time.setLocale(locale));
    Stream.<HasValue<?, ?>>of(kind, first, last, whole, from, to, place, standIn, reason)
        .forEach(field -> field.addValueChangeListener(typed -> tell()));
    var keep = new NativeButton(Words.of("action.save"), clicked -> save.run());
    keep.addClassName("main");
    var cancel = new NativeButton(Words.of("action.close"), clicked -> close.run());
    var actions = new Div(cancel, keep);
    actions.addClassName("s-line");
    add(
        new H2(Words.of("setup.exception")),
        kind,
        fields(first, last, from, to, place, standIn, reason),
        whole,
        actions);
  }

  void show(LocalDate start, LocalDate end, Practitioner of) {
    filling = true;
    var places = of.locations();
    if (kind.isEmpty()) kind.setValue(Kind.ABSENCE);
    first.setValue(start);
    last.setValue(end);
    whole.setValue(true);
    from.setValue(LocalTime.of(9, 0));
    to.setValue(LocalTime.NOON);
    place.setItems(places);
    if (!places.isEmpty()) place.setValue(places.getFirst());
    standIn.of(of);
    reason.clear();
    filling = false;
    setVisible(true);
    tell();
    reason.focus();
  }

  /// An absence is one, however long; what is closed or open extra is one for each day.
  Optional<List<AgendaException>> value() {
    if (!valid()) return Optional.empty();
    return Optional.of(
        kind.getValue() == Kind.ABSENCE
            ? List.of(exception(first.getValue(), last.getValue()))
            : first
                .getValue()
                .datesUntil(last.getValue().plusDays(1))
                .map(day -> exception(day, null))
                .toList());
  }

  private void tell() {
    if (filling) return;
    var extra = kind.getValue() == Kind.EXTRA;
    place.setVisible(extra);
    standIn.setVisible(kind.getValue() == Kind.ABSENCE);
    from.setVisible(!whole.getValue());
    to.setVisible(!whole.getValue());
    value().ifPresent(changed);
  }

  private boolean valid() {
    first.setInvalid(first.getValue() == null);
    last.setInvalid(
        last.getValue() == null
            || first.getValue() != null && last.getValue().isBefore(first.getValue()));
    to.setInvalid(!whole.getValue() && !first.isInvalid() && !last.isInvalid() && !ends());
    place.setInvalid(kind.getValue() == Kind.EXTRA && place.getValue() == null);
    return !(first.isInvalid() || last.isInvalid() || to.isInvalid() || place.isInvalid());
  }

  /// An absence of several days may end at an earlier time of day than it begins.
  private boolean ends() {
    if (from.getValue() == null || to.getValue() == null) return false;
    return kind.getValue() == Kind.ABSENCE && last.getValue().isAfter(first.getValue())
        || to.getValue().equals(LocalTime.MIDNIGHT)
        || from.getValue().isBefore(to.getValue());
  }

  private AgendaException exception(LocalDate day, @Nullable LocalDate until) {
    return new AgendaException(
        UUID.randomUUID(),
        day,
        whole.getValue() ? LocalTime.MIDNIGHT : from.getValue(),
        whole.getValue() ? LocalTime.MIDNIGHT : to.getValue(),
        kind.getValue(),
        kind.getValue() == Kind.EXTRA ? place.getValue().id() : null,
        reason.getValue().isBlank() ? null : reason.getValue().strip(),
        until,
        standIn.isVisible() && standIn.getValue() != null ? standIn.getValue().id() : null);
  }

  private static Div fields(Component... fields) {
    var layout = new Div(fields);
    layout.addClassName("s-fields");
    return layout;
  }
}
