package health.consulta.portal.setup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.Mode;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.contract.user.Location;
import health.consulta.portal.frame.Words;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/// The weekly hours drawn over the days; each range is a button that opens its form.
final class WeekPicture extends Div {
  private static final int EARLIEST = 7;
  private static final int LATEST = 20;
  private static final int STEP = 5;
  private static final int DAY = 24;

  private final IntConsumer chosen;

  WeekPicture(IntConsumer chosen) {
    this.chosen = chosen;
    addClassName("s-week");
    getElement().setAttribute("role", "group").setAttribute("aria-label", Words.of("setup.week"));
  }

  /// @param current index of the range whose form is open, or -1
  void show(List<OpeningRule> rules, List<Location> places, int current) {
    removeAll();
    var names = places.stream().collect(Collectors.toMap(Location::id, Location::name));
    int from = rules.stream().mapToInt(rule -> rule.from().getHour()).min().orElse(EARLIEST);
    int to = rules.stream().mapToInt(WeekPicture::end).max().orElse(LATEST * 60);
    from = Math.min(from, EARLIEST);
    getStyle().set("--rows", String.valueOf((Math.max(to, LATEST * 60) - from * 60) / STEP));
    for (var day : DayOfWeek.values()) add(day(day, rules, names, current, from));
  }

  private Div day(
      DayOfWeek day, List<OpeningRule> rules, Map<UUID, String> places, int current, int first) {
    var column = new Div();
    column.addClassName("s-week-day");
    for (int i = 0; i < rules.size(); i++)
      if (rules.get(i).weekday() == day)
        column.add(range(rules.get(i), places, i, i == current, first));
    if (column.getComponentCount() == 0) column.add(new Span(Words.of("setup.closed")));
    var name = day.getDisplayName(TextStyle.FULL, UI.getCurrent().getLocale());
    return new Div(new H3(name), column);
  }

  private NativeButton range(
      OpeningRule rule, Map<UUID, String> places, int index, boolean current, int first) {
    var button = new NativeButton("", clicked -> chosen.accept(index));
    button.add(
        new Span(rule.from() + " – " + rule.to()),
        new Span(places.getOrDefault(rule.locationId(), Words.of("setup.place.unknown"))));
    if (rule.parity() != WeekParity.EVERY)
      button.add(new Span(Words.of("parity." + rule.parity())));
    if (rule.modes().size() == 1)
      button.add(new Span(Words.of("mode." + rule.modes().iterator().next())));
    button.addClassName(rule.modes().contains(Mode.ON_SITE) ? "on-site" : "video");
    button.getElement().setAttribute("aria-pressed", String.valueOf(current));
    button
        .getStyle()
        .set("--s", String.valueOf((minutes(rule.from()) - first * 60) / STEP))
        .set("--d", String.valueOf((end(rule) - minutes(rule.from())) / STEP));
    return button;
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static int end(OpeningRule rule) {
    return rule.to().equals(LocalTime.MIDNIGHT) ? DAY * 60 : minutes(rule.to());
  }
}
