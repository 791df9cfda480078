package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Which days, whose.
final class Toolbar extends Div {
  private static final String DENSITY =
      """
      const page = document.documentElement, all = ['compact', 'normal', 'wide'];
      page.dataset.density = all[(all.indexOf(page.dataset.density || 'normal') + 1) % all.length];
      localStorage.setItem('density', page.dataset.density);
      """;

  private final Shown shown;
  private final Runnable moved;
  private final H2 title = new H2();
  private final Span weekNumber = new Span();
  private final Map<Reach, NativeButton> spans = new EnumMap<>(Reach.class);
  private final Map<UUID, NativeButton> people = new LinkedHashMap<>();

  /// @param goTo opens the choice of a date
  /// @param book opens a new appointment
  Toolbar(Shown shown, Runnable moved, Runnable goTo, Runnable book) {
    this.shown = shown;
    this.moved = moved;
    addClassName("s-tools");
    weekNumber.addClassName("muted");
    var space = new Span();
    space.addClassName("grow");
    var date = icon("calendar", "agenda.goTo");
    date.addClickListener(clicked -> goTo.run());
    add(
        button(Words.of("agenda.today"), this::today),
        arrow("left", "agenda.previous", -1),
        arrow("right", "agenda.next", 1),
        date,
        title,
        weekNumber,
        space);
    if (shown.practitioners().size() > 1) add(people());
    add(spans(), browser("density", "agenda.density", DENSITY));
    add(browser("print", "agenda.print", "window.print()"), book(book));
  }

  void show() {
    var look = shown.look();
    title.setText(
        switch (look.reach()) {
          case DAY -> capital(day(look.date(), "EEEE d MMMM"));
          case THREE, WEEK -> day(look.from(), "d MMM") + " – " + day(look.to(), "d MMMM yyyy");
          case MONTH -> capital(day(look.date(), "LLLL yyyy"));
        });
    weekNumber.setVisible(look.reach() != Reach.MONTH);
    var number = look.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    weekNumber.setText(
        Words.of(
            "agenda.weekNumber", number, Words.of(number % 2 == 0 ? "agenda.even" : "agenda.odd")));
    spans.forEach((reach, button) -> press(button, reach == look.reach()));
    people.forEach((who, button) -> press(button, shown.shows(who)));
  }

  private void today() {
    shown.look(shown.look().on(shown.today()));
  }

  private Div spans() {
    for (var reach : Reach.values())
      spans.put(reach, button(Words.of(reach.key), () -> shown.look(shown.look().with(reach))));
    return group("s-segments", "agenda.span", spans);
  }

  private Div people() {
    for (var who : shown.practitioners()) people.put(who.id(), person(who));
    return group("s-people", "agenda.practitioners", people);
  }

  private NativeButton person(Practitioner who) {
    var button = button(who.lastName(), () -> shown.toggle(who.id()));
    Words.name(button, who.displayName());
    return button;
  }

  private static Div group(String name, String key, Map<?, NativeButton> buttons) {
    var group = new Div();
    buttons.values().forEach(group::add);
    group.addClassName(name);
    group.getElement().setAttribute("role", "group").setAttribute("aria-label", Words.of(key));
    return group;
  }

  private static void press(NativeButton button, boolean pressed) {
    button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
  }

  private static NativeButton book(Runnable book) {
    var button = new NativeButton(Words.of("agenda.book"), clicked -> book.run());
    button.addClassName("main");
    button.getElement().setAttribute("aria-keyshortcuts", "N");
    return button;
  }

  private NativeButton button(String words, Runnable act) {
    return new NativeButton(
        words,
        clicked -> {
          act.run();
          moved.run();
        });
  }

  private NativeButton arrow(String icon, String key, int direction) {
    var arrow = icon(icon, key);
    arrow.addClickListener(clicked -> {
      shown.look(shown.look().move(direction));
      moved.run();
    });
    return arrow;
  }

  /// What the browser does by itself.
  private static NativeButton browser(String icon, String key, String script) {
    var button = icon(icon, key);
    button.addClassName("s-wide");
    button.addClickListener(clicked -> UI.getCurrent().getPage().executeJs(script));
    return button;
  }

  private static NativeButton icon(String icon, String key) {
    var button = new NativeButton();
    button.add(new Icon(icon));
    button.addClassName("quiet");
    Words.name(button, Words.of(key));
    return button;
  }

  private static String day(LocalDate date, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, UI.getCurrent().getLocale()).format(date);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(UI.getCurrent().getLocale()) + words.substring(1);
  }
}
