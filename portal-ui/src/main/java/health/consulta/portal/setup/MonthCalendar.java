package health.consulta.portal.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.portal.frame.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Two months of a practice, on which days are painted; drawn by the browser
/// (`staff/setup/calendar.ts`).
@Tag("consulta-calendar")
final class MonthCalendar extends Component implements HasStyle {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final BiConsumer<LocalDate, LocalDate> painted;

  /// @param painted first and last day, whenever a range was painted
  MonthCalendar(BiConsumer<LocalDate, LocalDate> painted) {
    this.painted = painted;
    addClassName("s-calendar");
    getElement()
        .addEventListener(
            "range-chosen",
            heard -> {
              var told = heard.getEventData().path("event.detail");
              paint(
                  LocalDate.parse(told.path("from").asString()),
                  LocalDate.parse(told.path("to").asString()));
            })
        .addEventData("event.detail");
  }

  void paint(LocalDate from, LocalDate to) {
    painted.accept(from, to);
  }

  /// @param days of whole months
  void show(List<AgendaDay> days, LocalDate today) {
    var months = days.stream().map(day -> YearMonth.from(day.date())).distinct().toList();
    var weekdays =
        Stream.of(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.SHORT, getLocale()))
            .toList();
    var picture =
        new Picture(weekdays, months.stream().map(month -> month(month, days, today)).toList());
    getElement().setProperty("picture", JSON.writeValueAsString(picture));
  }

  /// No range is chosen any more.
  void forget() {
    getElement().callJsFunction("choose", "", "");
  }

  private static Month month(YearMonth month, List<AgendaDay> days, LocalDate today) {
    var name = DateTimeFormatter.ofPattern("LLLL yyyy", UI.getCurrent().getLocale()).format(month);
    return new Month(
        name,
        month.atDay(1).getDayOfWeek().getValue() - 1,
        days.stream()
            .filter(day -> YearMonth.from(day.date()).equals(month))
            .map(day -> day(day, today))
            .toList());
  }

  private static Day day(AgendaDay day, LocalDate today) {
    var kind = kind(day);
    var word = kind.equals("open") ? "" : Words.of("setup.day." + kind);
    long visits =
        day.entries().stream().filter(entry -> entry.kind() == OccupationKind.BOOKING).count();
    var count = visits == 0 ? "" : Words.of("agenda.count", visits);
    var date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(UI.getCurrent().getLocale())
            .format(day.date());
    var label = Stream.of(date, word, count).filter(part -> !part.isEmpty()).toList();
    return new Day(
        day.date().toString(),
        day.date().getDayOfMonth(),
        String.join(", ", label),
        kind,
        word.isEmpty() ? count : word,
        day.date().isBefore(today),
        day.date().equals(today));
  }

  private static String kind(AgendaDay day) {
    return day.closures().stream()
        .map(closure -> closure.kind().name().toLowerCase(java.util.Locale.ROOT))
        .findFirst()
        .orElse(day.open().isEmpty() ? "closed" : "open");
  }

  private record Picture(List<String> weekdays, List<Month> months) {}

  private record Month(String name, int before, List<Day> days) {}

  private record Day(
      String date,
      int number,
      String label,
      String kind,
      String word,
      boolean past,
      boolean today) {}
}
