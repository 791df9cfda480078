package health.consulta.portal.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import health.consulta.contract.Mode;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.contract.user.Location;
import health.consulta.portal.frame.Words;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One range of opening hours, on one or several days of the week; gives valid rules or nothing.
final class RuleForm extends Div {
  private static final Duration STEP = Duration.ofMinutes(15);

  private final H2 title = new H2();
  private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(Words.of("setup.rule.days"));
  private final TimePicker from = new TimePicker(Words.of("setup.from"));
  private final TimePicker to = new TimePicker(Words.of("setup.to"));
  private final Select<Location> place = new Select<>();
  private final CheckboxGroup<Mode> modes = new CheckboxGroup<>(Words.of("tariffs.mode"));
  private final Select<WeekParity> parity = new Select<>();
  private final DatePicker validFrom = new DatePicker(Words.of("setup.validFrom"));
  private final DatePicker validTo = new DatePicker(Words.of("setup.validTo"));
  private final Consumer<List<OpeningRule>> changed;
  private boolean filling;

  /// @param changed the rules that the form stands for, whenever they are right
  /// @param removed when there is to be no such range
  RuleForm(Consumer<List<OpeningRule>> changed, Runnable removed) {
    this.changed = changed;
    addClassName("s-form");
    days.addThemeName("horizontal");
    modes.addThemeName("horizontal");
    days.setItems(DayOfWeek.values());
    days.setItemLabelGenerator(
        day -> day.getDisplayName(TextStyle.SHORT, UI.getCurrent().getLocale()));
    modes.setItems(Mode.values());
    modes.setItemLabelGenerator(mode -> Words.of("mode." + mode));
    place.setLabel(Words.of("setup.place"));
    place.setItemLabelGenerator(Location::name);
    parity.setLabel(Words.of("setup.rule.weeks"));
    parity.setItems(WeekParity.values());
    parity.setItemLabelGenerator(each -> Words.of("parity." + each));
    Stream.of(from, to)
        .forEach(time -> {
          time.setStep(STEP);
          time.setLocale(UI.getCurrent().getLocale());
        });
    Stream.of(validFrom, validTo)
        .forEach(date -> {
          date.setLocale(UI.getCurrent().getLocale());
          date.setClearButtonVisible(true);
        });
    Stream.<HasValue<?, ?>>of(days, from, to, place, modes, parity, validFrom, validTo)
        .forEach(field -> field.addValueChangeListener(typed -> tell()));
    messages();
    var remove = new NativeButton(Words.of("setup.rule.remove"), clicked -> removed.run());
    add(title, days, fields(from, to, place, modes, parity, validFrom, validTo), remove);
  }

  /// For a new range, on days to be chosen.
  void open(List<Location> places) {
    fill(null, places);
    days.getElement().callJsFunction("focus");
  }

  void show(OpeningRule rule, List<Location> places) {
    fill(rule, places);
  }

  void focus() {
    from.focus();
  }

  /// A morning in every week, in each mode.
  static OpeningRule usual(Location place) {
    return new OpeningRule(
        DayOfWeek.MONDAY,
        LocalTime.of(9, 0),
        LocalTime.NOON,
        place.id(),
        EnumSet.allOf(Mode.class),
        null,
        null,
        WeekParity.EVERY);
  }

  private void fill(@Nullable OpeningRule rule, List<Location> places) {
    filling = true;
    title.setText(Words.of(rule == null ? "setup.rule.new" : "setup.rule.change"));
    place.setItems(places);
    days.setValue(rule == null ? Set.of() : EnumSet.of(rule.weekday()));
    from.setValue(rule == null ? LocalTime.of(9, 0) : rule.from());
    to.setValue(rule == null ? LocalTime.NOON : rule.to());
    places.stream()
        .filter(each -> rule == null || each.id().equals(rule.locationId()))
        .findFirst()
        .ifPresent(place::setValue);
    modes.setValue(rule == null ? EnumSet.allOf(Mode.class) : rule.modes());
    parity.setValue(rule == null ? WeekParity.EVERY : rule.parity());
    validFrom.setValue(rule == null ? null : rule.validFrom());
    validTo.setValue(rule == null ? null : rule.validTo());
    filling = false;
    setVisible(true);
  }

  private void tell() {
    if (filling || !valid()) return;
    changed.accept(days.getValue().stream().sorted().map(this::rule).toList());
  }

  private boolean valid() {
    days.setInvalid(days.getValue().isEmpty());
    from.setInvalid(from.getValue() == null);
    to.setInvalid(to.getValue() == null || from.getValue() != null && !ends());
    place.setInvalid(place.getValue() == null);
    modes.setInvalid(modes.getValue().isEmpty());
    validTo.setInvalid(
        validFrom.getValue() != null
            && validTo.getValue() != null
            && validTo.getValue().isBefore(validFrom.getValue()));
    return !(days.isInvalid()
        || from.isInvalid()
        || to.isInvalid()
        || place.isInvalid()
        || modes.isInvalid()
        || validTo.isInvalid());
  }

  private boolean ends() {
    return to.getValue().equals(LocalTime.MIDNIGHT) || from.getValue().isBefore(to.getValue());
  }

  private OpeningRule rule(DayOfWeek day) {
    return new OpeningRule(
        day,
        from.getValue(),
        to.getValue(),
        place.getValue().id(),
        modes.getValue(),
        validFrom.getValue(),
        validTo.getValue(),
        parity.getValue());
  }

  private void messages() {
    days.setErrorMessage(Words.of("setup.rule.days.needed"));
    from.setErrorMessage(Words.of("setup.from.needed"));
    to.setErrorMessage(Words.of("setup.to.wrong"));
    place.setErrorMessage(Words.of("setup.place.needed"));
    modes.setErrorMessage(Words.of("setup.modes.needed"));
    validTo.setErrorMessage(Words.of("tariffs.to.wrong"));
  }

  private static Div fields(Component... fields) {
    var layout = new Div(fields);
    layout.addClassName("s-fields");
    return layout;
  }
}
