package health.consulta.portal.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.ChangeRules;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.portal.frame.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything about one visit reason; gives a valid one or nothing.
final class ReasonForm extends Div {
  private static final int STEP = 5;
  private static final int LONGEST = 480;
  private static final int MOST_QUESTIONS = 12;
  private static final UUID NEW = new UUID(0, 0);

  private final H2 title = new H2();
  private final TextField name = new TextField(Words.of("setup.reason.name"));
  private final TextField code = new TextField(Words.of("setup.reason.code"));
  private final Select<Mode> mode = choice("tariffs.mode", "mode.", Mode.class);
  private final Select<PaymentPolicy> policy =
      choice("setup.policy", "policy.", PaymentPolicy.class);
  private final Select<Audience> audience = choice("setup.audience", "audience.", Audience.class);
  private final IntegerField duration = minutes("setup.duration", STEP, LONGEST);
  private final IntegerField before = minutes("setup.bufferBefore", 0, 240);
  private final IntegerField after = minutes("setup.bufferAfter", 0, 240);
  private final IntegerField grid = minutes("setup.grid", STEP, LONGEST);
  private final IntegerField offset = minutes("setup.offset", 0, 475);
  private final IntegerField notice = number("setup.notice", 0, 525_600);
  private final Select<BookingWindow.Kind> window =
      choice("setup.window", "window.", BookingWindow.Kind.class);
  private final IntegerField windowDays = number("setup.window.days", 1, 730);
  private final DatePicker windowFrom = new DatePicker(Words.of("setup.validFrom"));
  private final DatePicker windowTo = new DatePicker(Words.of("setup.validTo"));
  private final IntegerField perDay = number("setup.perDay", 1, 500);
  private final IntegerField perWeek = number("setup.perWeek", 1, 2_000);
  private final IntegerField seats = number("setup.seats", 1, 100);
  private final IntegerField cancel = number("setup.cancelHours", 0, 720);
  private final IntegerField move = number("setup.moveHours", 0, 720);
  private final IntegerField moves = number("setup.moves", 0, 20);
  private final Checkbox active = new Checkbox(Words.of("setup.active"));
  private final Div questions = new Div();
  private final List<QuestionRow> rows = new ArrayList<>();
  private final Consumer<VisitReason> changed;
  private @Nullable VisitReason read;
  private boolean filling;

  /// @param changed what it stands for, whenever that is right
  ReasonForm(Consumer<VisitReason> changed, Runnable save, Runnable close) {
    this.changed = changed;
    addClassName("s-form");
    name.setMaxLength(120);
    name.setErrorMessage(Words.of("setup.needed"));
    code.setErrorMessage(Words.of("setup.reason.code.wrong"));
    code.setHelperText(Words.of("setup.reason.code.hint"));
    windowTo.setErrorMessage(Words.of("tariffs.to.wrong"));
    var locale = UI.getCurrent().getLocale();
    Stream.of(windowFrom, windowTo).forEach(date -> date.setLocale(locale));
    Stream.concat(
            numbers(),
            Stream.<HasValue<?, ?>>of(
                name, code, mode, policy, audience, window, windowFrom, windowTo, active))
        .forEach(field -> field.addValueChangeListener(typed -> tell()));
    var keep = new NativeButton(Words.of("action.save"), clicked -> save.run());
    keep.addClassName("main");
    var shut = new NativeButton(Words.of("action.close"), clicked -> close.run());
    var actions = new Div(shut, keep);
    actions.addClassName("s-line");
    var ask = new NativeButton(Words.of("setup.question.add"), clicked -> ask());
    add(title);
    part("setup.part.act", name, code, mode, policy, audience, duration);
    add(active);
    part("setup.part.times", before, after, grid, offset, notice, window);
    add(fields(windowDays, windowFrom, windowTo));
    part("setup.part.caps", perDay, perWeek, seats);
    part("setup.part.changes", cancel, move, moves);
    add(new H3(Words.of("setup.part.questions")), questions, ask, actions);
  }

  void show(@Nullable VisitReason reason) {
    filling = true;
    read = reason;
    title.setText(reason == null ? Words.of("setup.reason.new") : reason.name());
    var shown = reason == null ? usual() : reason;
    name.setValue(reason == null ? "" : reason.name());
    code.setValue(shown.code());
    mode.setValue(shown.mode());
    policy.setValue(shown.policy());
    audience.setValue(shown.audience());
    duration.setValue(shown.durationMinutes());
    before.setValue(shown.bufferBeforeMinutes());
    after.setValue(shown.bufferAfterMinutes());
    grid.setValue(shown.startGridMinutes());
    offset.setValue(shown.startOffsetMinutes());
    notice.setValue(shown.minimumNoticeMinutes());
    window.setValue(shown.window().kind());
    windowDays.setValue(shown.window().days());
    windowFrom.setValue(shown.window().from());
    windowTo.setValue(shown.window().to());
    perDay.setValue(shown.caps().perDay());
    perWeek.setValue(shown.caps().perWeek());
    seats.setValue(shown.caps().seats());
    cancel.setValue(shown.changes().cancelMinutes() / 60);
    move.setValue(shown.changes().moveMinutes() / 60);
    moves.setValue(shown.changes().moves());
    active.setValue(shown.active());
    rows.clear();
    questions.removeAll();
    shown.questions().forEach(each -> row(new QuestionRow(each, this::tell, this::remove)));
    filling = false;
    setVisible(true);
    tell();
    name.focus();
  }

  /// What it stands for; what is wrong is said beside the field.
  Optional<VisitReason> value() {
    return valid() ? Optional.of(reason()) : Optional.empty();
  }

  private void tell() {
    if (filling) return;
    var fixed = window.getValue() == BookingWindow.Kind.FIXED;
    windowDays.setVisible(!fixed);
    windowFrom.setVisible(fixed);
    windowTo.setVisible(fixed);
    value().ifPresent(changed);
  }

  private boolean valid() {
    name.setInvalid(name.getValue().isBlank());
    code.setInvalid(!code.getValue().matches("[A-Z_]{3,40}"));
    var fixed = window.getValue() == BookingWindow.Kind.FIXED;
    windowTo.setInvalid(
        fixed
            && (windowTo.getValue() == null
                || windowFrom.getValue() != null
                    && windowTo.getValue().isBefore(windowFrom.getValue())));
    var needed =
        Stream.of(duration, before, after, grid, notice, cancel, move, moves)
            .peek(field -> field.setInvalid(field.getValue() == null || outside(field)))
            .toList();
    windowDays.setInvalid(!fixed && (windowDays.getValue() == null || outside(windowDays)));
    Stream.of(offset, perDay, perWeek, seats)
        .forEach(field -> field.setInvalid(field.getValue() != null && outside(field)));
    var asked = rows.stream().filter(row -> !row.valid()).count() == 0;
    return asked
        && numbers().noneMatch(IntegerField::isInvalid)
        && needed.stream().noneMatch(IntegerField::isInvalid)
        && !(name.isInvalid() || code.isInvalid() || windowTo.isInvalid());
  }

  private static boolean outside(IntegerField field) {
    return field.getValue() < field.getMin()
        || field.getValue() > field.getMax()
        || field.getValue() % field.getStep() != 0;
  }

  private VisitReason reason() {
    var fixed = window.getValue() == BookingWindow.Kind.FIXED;
    return new VisitReason(
        read == null ? NEW : read.id(),
        read == null ? NEW : read.practitionerId(),
        code.getValue(),
        name.getValue().strip(),
        mode.getValue(),
        policy.getValue(),
        duration.getValue(),
        before.getValue(),
        after.getValue(),
        grid.getValue(),
        offset.getValue(),
        notice.getValue(),
        new BookingWindow(
            window.getValue(),
            fixed ? null : windowDays.getValue(),
            fixed ? windowFrom.getValue() : null,
            fixed ? windowTo.getValue() : null),
        new Caps(perDay.getValue(), perWeek.getValue(), seats.getValue()),
        audience.getValue(),
        active.getValue(),
        changes(),
        IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).value(i)).toList(),
        read == null ? null : read.version());
  }

  /// Whole hours here; minutes that somebody set by the API stay as long as the hours do.
  private ChangeRules changes() {
    var was = read == null ? ChangeRules.FREE : read.changes();
    return new ChangeRules(
        minutes(cancel, was.cancelMinutes()), minutes(move, was.moveMinutes()), moves.getValue());
  }

  private static int minutes(IntegerField hours, int was) {
    return was / 60 == hours.getValue() ? was : hours.getValue() * 60;
  }

  private void ask() {
    if (rows.size() == MOST_QUESTIONS) return;
    row(new QuestionRow(null, this::tell, this::remove));
  }

  private void row(QuestionRow row) {
    rows.add(row);
    questions.add(row);
  }

  private void remove(QuestionRow row) {
    rows.remove(row);
    questions.remove(row);
    tell();
  }

  private static VisitReason usual() {
    return new VisitReason(
        NEW,
        NEW,
        "CONSULTATION",
        "-",
        Mode.ON_SITE,
        PaymentPolicy.AUTHORISE,
        20,
        0,
        0,
        20,
        null,
        120,
        BookingWindow.ofDays(60),
        Caps.NONE,
        Audience.EVERYONE,
        true);
  }

  private Stream<IntegerField> numbers() {
    return Stream.of(
        duration,
        before,
        after,
        grid,
        offset,
        notice,
        windowDays,
        perDay,
        perWeek,
        seats,
        cancel,
        move,
        moves);
  }

  private void part(String key, Component... fields) {
    add(new H3(Words.of(key)), fields(fields));
  }

  private static Div fields(Component... fields) {
    var layout = new Div(fields);
    layout.addClassName("s-fields");
    return layout;
  }

  private static IntegerField minutes(String key, int least, int most) {
    var field = number(key, least, most);
    field.setStep(STEP);
    field.setErrorMessage(Words.of("setup.minutes.wrong", least, most));
    return field;
  }

  private static IntegerField number(String key, int least, int most) {
    var field = new IntegerField(Words.of(key));
    field.setMin(least);
    field.setMax(most);
    field.setErrorMessage(Words.of("setup.number.wrong", least, most));
    return field;
  }

  private static <T extends Enum<T>> Select<T> choice(String key, String words, Class<T> all) {
    var choice = new Select<T>();
    choice.setLabel(Words.of(key));
    choice.setItems(all.getEnumConstants());
    choice.setItemLabelGenerator(each -> Words.of(words + Objects.requireNonNull(each).name()));
    return choice;
  }
}
