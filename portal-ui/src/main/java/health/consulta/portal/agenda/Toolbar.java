package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;

/// Which days, whose.
final class Toolbar extends Div {
  private final Shown shown;
  private final Runnable moved;
  private final H2 title = new H2();
  private final Span weekNumber = new Span();
  private final NativeButton day = new NativeButton(Words.of("agenda.day"));
  private final NativeButton week = new NativeButton(Words.of("agenda.week"));

  Toolbar(Shown shown, Runnable moved) {
    this.shown = shown;
    this.moved = moved;
    addClassName("s-tools");
    weekNumber.addClassName("muted");
    var space = new Span();
    space.addClassName("grow");
    add(
        button(Words.of("agenda.today"), shown::today),
        arrow("left", Words.of("agenda.previous"), -1),
        arrow("right", Words.of("agenda.next"), 1),
        title,
        weekNumber,
        space);
    if (shown.practitioners().size() > 1) add(practitioners());
    add(span());
  }

  void show() {
    var from = shown.from();
    title.setText(
        shown.week()
            ? day(from, "d MMM") + " – " + day(shown.to(), "d MMMM yyyy")
            : capital(day(from, "EEEE d MMMM")));
    var number = from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    weekNumber.setText(
        Words.of(
            "agenda.weekNumber", number, Words.of(number % 2 == 0 ? "agenda.even" : "agenda.odd")));
    day.getElement().setAttribute("aria-pressed", String.valueOf(!shown.week()));
    week.getElement().setAttribute("aria-pressed", String.valueOf(shown.week()));
  }

  private Div span() {
    day.addClickListener(clicked -> move(() -> shown.week(false)));
    week.addClickListener(clicked -> move(() -> shown.week(true)));
    var span = new Div(day, week);
    span.addClassName("s-segments");
    span.getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", Words.of("agenda.span"));
    return span;
  }

  private Select<Practitioner> practitioners() {
    var select = new Select<Practitioner>();
    select.setItems(shown.practitioners());
    select.setItemLabelGenerator(Practitioner::displayName);
    select.setAriaLabel(Words.of("agenda.practitioner"));
    select.setValue(shown.profile());
    select.addValueChangeListener(change -> {
      if (change.getValue() != null) move(() -> shown.practitioner(change.getValue()));
    });
    return select;
  }

  private NativeButton button(String words, Runnable act) {
    return new NativeButton(words, clicked -> move(act));
  }

  private NativeButton arrow(String icon, String words, int direction) {
    var arrow = button("", () -> shown.move(direction));
    arrow.add(new Icon(icon));
    arrow.addClassName("quiet");
    Words.name(arrow, words);
    return arrow;
  }

  private void move(Runnable act) {
    act.run();
    moved.run();
  }

  private static String day(LocalDate date, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, UI.getCurrent().getLocale()).format(date);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(UI.getCurrent().getLocale()) + words.substring(1);
  }
}
